'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const at = id => document.getElementById(id);
  const [list, more, status, search, path] = ['list', 'more', 'status', 'search', 'path'].map(at);
  const chunk = 60;
  const toggles = [...document.querySelectorAll('[aria-pressed]')];
  let shown = data.findings;
  let rendered = 0;

  const texts = data.findings.map(finding => [
    data.rules[finding.rule].id, data.rules[finding.rule].name, finding.message, finding.note ?? '', finding.help ?? '', data.files[finding.file],
    ...finding.frame.map(line => line.slice(1).join('')),
  ].join('\n').toLowerCase());

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  // The rules' own texts have code between backticks, and no other markup that matters here.
  function prose(text) {
    return make('p', '', ...text.split('`').map((part, i) => i % 2 ? make('code', '', part) : part));
  }

  function row(mark, className, ...children) {
    const line = make('span', `row ${className}`, make('span', '', ...children));
    line.dataset.mark = mark;
    return line;
  }

  function frame(finding) {
    return make('pre', '', ...finding.frame.map(([number, before, marked, after]) => marked === undefined
      ? row(number, '', before)
      : row(number, '', before, make('mark', '', marked), after)));
  }

  function fix({ title, safe, hunks }) {
    const lines = hunks.flatMap(hunk => [
      ...hunk.removed.map(text => row('−', 'removed', text)),
      ...hunk.added.map(text => row('+', 'added', text)),
    ]);
    const details = make('details', 'fix', make('summary', '', `${safe ? 'Fix' : 'Unsafe fix'}: ${title}`), make('pre', '', ...lines));
    details.open = true;
    return details;
  }

  function article(finding, index) {
    const rule = data.rules[finding.rule];
    const link = make('a', '', rule.id);
    link.href = rule.url;
    const heading = make('h3', '', make('span', 'severity', finding.severity), link, make('span', '', rule.name),
      make('span', 'place', `${finding.line}:${finding.column}`));
    const element = make('article', finding.severity, heading, make('p', '', finding.message));
    heading.id = `finding-${index}`;
    element.setAttribute('aria-labelledby', heading.id);
    element.tabIndex = -1;
    if (finding.frame.length) element.append(frame(finding));
    if (finding.related) element.append(make('ul', 'related', ...finding.related.map(text => make('li', '', text))));
    for (const part of ['note', 'help']) {
      if (finding[part]) element.append(make('p', part, make('span', 'label', `${part}:`), ` ${finding[part]}`));
    }
    if (finding.fix) element.append(fix(finding.fix));
    element.append(make('details', '', make('summary', '', 'Why it matters'), prose(rule.why)));
    return element;
  }

  function render() {
    const end = Math.min(shown.length, rendered + chunk);
    const fragment = document.createDocumentFragment();
    let section = list.lastElementChild;
    for (; rendered < end; rendered++) {
      const finding = shown[rendered];
      const file = String(finding.file);
      if (section?.dataset.file !== file) {
        const count = shown.reduce((sum, other) => sum + (other.file === finding.file), 0);
        section = make('section', '', make('h2', '', make('span', 'path', data.files[finding.file]), make('span', 'count', `${count}`)));
        section.dataset.file = file;
        fragment.append(section);
      }
      section.append(article(finding, rendered));
    }
    list.append(fragment);
    more.hidden = rendered >= shown.length;
    more.textContent = `Show more (${(shown.length - rendered).toLocaleString('en')} left)`;
  }

  function pressed(kind) {
    return new Set(toggles.filter(toggle => toggle.ariaPressed === 'true' && toggle.dataset[kind]).map(toggle => toggle.dataset[kind]));
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const place = path.value.trim().toLowerCase();
    const severities = new Set([...document.querySelectorAll('.severities input:checked')].map(input => input.value));
    const [rules, families] = [pressed('rule'), pressed('family')];
    shown = data.findings.filter((finding, i) => {
      const rule = data.rules[finding.rule];
      return severities.has(finding.severity)
        && (rules.size + families.size === 0 || rules.has(rule.id) || families.has(rule.family))
        && (!place || data.files[finding.file].toLowerCase().includes(place))
        && words.every(word => texts[i].includes(word));
    });
    const files = new Set(shown.map(finding => finding.file)).size;
    status.textContent = shown.length === 0
      ? (data.findings.length === 0 ? 'No findings.' : 'No finding matches. “Show everything” takes the filters away.')
      : `${shown.length.toLocaleString('en')} of ${data.findings.length.toLocaleString('en')} findings, in ${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
    list.replaceChildren();
    rendered = 0;
    render();
  }

  function step(direction) {
    const articles = [...list.querySelectorAll('article')];
    const current = articles.indexOf(document.activeElement?.closest('article'));
    if (current + direction >= articles.length && rendered < shown.length) {
      render();
      return step(direction);
    }
    articles[current < 0 ? 0 : Math.max(0, current + direction)]?.focus();
  }

  let waiting;
  for (const input of [search, path]) {
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 80);
    });
  }
  at('filters').addEventListener('submit', event => event.preventDefault());
  at('filters').addEventListener('change', apply);
  at('filters').addEventListener('reset', () => {
    toggles.forEach(toggle => { toggle.ariaPressed = 'false'; });
    setTimeout(apply);
  });
  toggles.forEach(toggle => toggle.addEventListener('click', () => {
    toggle.ariaPressed = toggle.ariaPressed === 'true' ? 'false' : 'true';
    apply();
  }));
  more.addEventListener('click', render);
  // An observer reports changes only: observing again also reports that the button is still in view after a chunk was added.
  const observer = new IntersectionObserver(entries => {
    if (more.hidden || !entries.some(entry => entry.isIntersecting)) return;
    render();
    observer.unobserve(more);
    observer.observe(more);
  }, { rootMargin: '600px' });
  observer.observe(more);

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const label = () => { at('theme').textContent = isDark() ? 'Light' : 'Dark'; };
  at('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    label();
  });
  dark.addEventListener('change', label);

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.matches('input:not([type=checkbox])');
    if (event.key === 'Escape' && isTyping) event.target.blur();
    else if (isTyping) return;
    else if (event.key === '/') { event.preventDefault(); search.focus(); }
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
  });

  if (matchMedia('(max-width: 60rem)').matches) at('rules').open = false;
  label();
  apply();
})();
