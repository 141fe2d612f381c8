# Prints what kramdown reads of pages, one line of JSON for each: ruby dump.rb < names-of-files
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

# As Jekyll sets it up.
OPTIONS = {
  input: 'GFM', auto_ids: true, hard_wrap: false, entity_output: 'as_char', smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  syntax_highlighter: nil, footnote_nr: 1
}.freeze
RAW_TO_BROWSERS = %w[script style textarea title iframe xmp noembed noframes plaintext].freeze
HIDING = %w[pre code template].freeze

class Dump
  def initialize(text)
    @document = Kramdown::Document.new(text, OPTIONS)
    @converter = Kramdown::Converter::Html.send(:new, @document.root, @document.options)
    @out = { code: [], links: [], images: [], headings: [], elements: [] }
    @footnotes = {}
    @hidden = @silent = 0
  end

  def to_h
    walk(@document.root)
    @out
  end

  private

  def walk(element)
    case element.type
    when :codeblock, :codespan then @out[:code] << element.value if @silent.zero?
    when :header then add_heading(element)
    when :a then @out[:links] << element.attr['href'] if @hidden.zero?
    when :img then @out[:images] << element.attr['src'] if @hidden.zero?
    when :html_element then return walk_html(element)
    when :raw then add_raw(element.value)
    when :footnote
      name = element.options[:name]
      unless @footnotes[name]
        @footnotes[name] = true
        hidden, silent = @hidden, @silent
        @hidden = @silent = 0
        walk(element.value)
        @hidden, @silent = hidden, silent
      end
    end
    element.children.each { |child| walk(child) }
  end

  def walk_html(element)
    name = element.value
    return if element.attr['class'].to_s.start_with?('task-list-item-checkbox')
    # GFM makes an element of what is struck through.
    is_struck = name == 'del' && element.options.key?(:line)
    # To a browser the name of an element starts with a letter.
    if @hidden.zero? && !is_struck && name.match?(/\A[A-Za-z]/)
      lower = name.downcase
      @out[:elements] << lower
      @out[:links] << element.attr['href'] if %w[a area].include?(lower) && element.attr.key?('href')
      @out[:images] << element.attr['src'] if lower == 'img' && element.attr.key?('src')
    end
    # What browsers take for text has footnotes all the same.
    is_text = RAW_TO_BROWSERS.include?(name.downcase)
    is_hiding = HIDING.include?(name.downcase) || is_text
    @silent += 1 if is_text
    @hidden += 1 if is_hiding
    element.children.each { |child| walk(child) }
    @hidden -= 1 if is_hiding
    @silent -= 1 if is_text
  end

  def add_raw(html)
    return unless @hidden.zero?
    @out[:elements].concat(html.scan(/<([A-Za-z]\w*)/).flatten)
    @out[:links].concat(html.scan(/<a\s[^>]*href="([^"]*)"/).flatten)
    @out[:images].concat(html.scan(/<img\s[^>]*src="([^"]*)"/).flatten)
  end

  def add_heading(element)
    return unless @hidden.zero?
    id = element.attr['id'] || @converter.generate_id(element.options[:raw_text])
    @out[:headings] << [element.options[:level], id, element.options[:raw_text]]
  end
end

$stdin.each_line(chomp: true) do |path|
  begin
    puts JSON.generate(Dump.new(File.read(path, encoding: 'UTF-8')).to_h.merge(path: path))
  rescue StandardError => error
    puts JSON.generate(path: path, error: "#{error.class}: #{error.message}"[0, 200])
  end
  $stdout.flush
end
