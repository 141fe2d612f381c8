using Acornima;
using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>Statements.</summary>
internal sealed partial class ScriptInterpreter
{
    private const int MaximumItems = 1000;

    /// <summary>What a function with a body returns.</summary>
    private ScriptValue Run(BlockStatement body, ScriptScope scope, ScriptLocation location)
    {
        var frame = new Frame(likelihood);
        Hoist(body.Body, scope);
        if (Execute(body.Body, scope, frame) is not (Flow.Return or Flow.Throw) || frame.Returned.Count == 0)
            frame.Returned.Add((new ScriptNothing(location), Both(likelihood, frame.Rest)));
        if (frame.Returned is [var only])
            return only.Value;
        var usual = frame.Returned.Where(returned => returned.Likelihood == frame.Start
            || returned.Likelihood == Likelihood.UnlessEnvironment).ToList();
        return usual is [var first]
            ? ScriptAlternatives.WithDefault(first.Value, frame.Returned.Select(static returned => returned.Value))
            : ScriptAlternatives.Of(location, frame.Returned.Select(static returned => returned.Value));
    }

    private Flow Execute(in NodeList<Statement> statements, ScriptScope scope, Frame frame)
    {
        foreach (var statement in statements)
        {
            if (Execute(statement, scope, frame) is not Flow.Next and var flow)
                return flow;
        }

        return Flow.Next;
    }

    /// <summary>Functions can be called above the place where they are declared.</summary>
    private static void Hoist(in NodeList<Statement> statements, ScriptScope scope)
    {
        foreach (var statement in statements)
        {
            var declaration = statement switch
            {
                ExportNamedDeclaration { Declaration: FunctionDeclaration named } => named,
                ExportDefaultDeclaration { Declaration: FunctionDeclaration named } => named,
                _ => statement as FunctionDeclaration,
            };
            if (declaration?.Id is { } id)
                scope.Declare(id.Name, new ScriptFunction(declaration, scope, At(declaration, scope)));
        }
    }

    private Flow Execute(Statement statement, ScriptScope scope, Frame frame)
    {
        if (IsExhausted() || depth >= MaximumDepth)
            return Flow.Next;
        depth++;
        var before = likelihood;
        likelihood = Both(likelihood, frame.Rest);
        var flow = ExecuteInner(statement, scope, frame);
        likelihood = before;
        depth--;
        return flow;
    }

    private Flow ExecuteInner(Statement statement, ScriptScope scope, Frame frame)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Evaluate(expression.Expression, scope);
                Escape(expression.Expression, scope);
                return Flow.Next;
            case VariableDeclaration declaration:
                Declare(declaration, scope);
                return Flow.Next;
            case ClassDeclaration { Id: { } id } declaration:
                scope.Declare(id.Name, Unknown("it is a class", At(declaration, scope)));
                return Flow.Next;
            case ReturnStatement returned:
                return Return(returned, scope, frame);
            case ThrowStatement:
                return Flow.Throw;
            case BreakStatement:
                return Flow.Break;
            case ContinueStatement:
                return Flow.Continue;
            case BlockStatement block:
                var inner = new ScriptScope(scope.Module, scope);
                Hoist(block.Body, inner);
                return Execute(block.Body, inner, frame);
            case LabeledStatement labeled:
                return Execute(labeled.Body, scope, frame);
            case IfStatement condition:
                return If(condition, scope, frame);
            case ForOfStatement loop:
                return ForOf(loop, scope, frame);
            case TryStatement guarded:
                return Try(guarded, scope, frame);
            case SwitchStatement choice:
                return Switch(choice, scope, frame);
            case ForStatement or ForInStatement or WhileStatement or DoWhileStatement:
                Loop(statement, scope, frame);
                return Flow.Next;
            case ExportDefaultDeclaration or ExportNamedDeclaration or ExportAllDeclaration:
                Export(statement, scope, frame);
                return Flow.Next;
            default:
                return Flow.Next;
        }
    }

    private Flow Return(ReturnStatement statement, ScriptScope scope, Frame frame)
    {
        var value = statement.Argument is null ? new ScriptNothing(At(statement, scope)) : Evaluate(statement.Argument, scope);
        frame.Returned.Add((value, likelihood));
        return Flow.Return;
    }

    private void Declare(VariableDeclaration declaration, ScriptScope scope)
    {
        foreach (var declarator in declaration.Declarations)
        {
            // 'var x;' keeps a value that the name has already.
            if (declarator.Init is null && declaration.Kind == VariableDeclarationKind.Var
                && declarator.Id is Identifier { Name: var name } && scope.TryFind(name, out _, out _))
                continue;
            Bind(declarator.Id, declarator.Init is null ? new ScriptNothing(At(declarator, scope)) : Evaluate(declarator.Init, scope),
                scope);
        }
    }

    private Flow If(IfStatement statement, ScriptScope scope, Frame frame)
    {
        var test = Evaluate(statement.Test, scope);
        if (Plain(test).IsTrue is { } isTrue)
            return (isTrue ? statement.Consequent : statement.Alternate) is { } taken ? Execute(taken, scope, frame) : Flow.Next;
        var byDefault = Default(test);
        var first = Under(byDefault, () => Execute(statement.Consequent, scope, frame));
        var second = statement.Alternate is { } alternate ? Under(!byDefault, () => Execute(alternate, scope, frame)) : Flow.Next;
        return Join(first, second, byDefault, frame);
    }

    /// <summary>How a statement ends that ends in one of two ways. A site is not published by a configuration that throws.</summary>
    private static Flow Join(Flow first, Flow second, bool? isFirst, Frame frame)
    {
        if (first == second || second == Flow.Throw)
            return first;
        if (first == Flow.Throw)
            return second;
        var isLeft = second == Flow.Next ? isFirst : first == Flow.Next ? !isFirst : null;
        frame.Rest = Both(frame.Rest, isLeft switch { true => Likelihood.IfEnvironment, false => Likelihood.UnlessEnvironment,
            _ => Likelihood.Possible });
        return Flow.Next;
    }

    private Flow ForOf(ForOfStatement loop, ScriptScope scope, Frame frame)
    {
        var list = Plain(Evaluate(loop.Right, scope));
        if (list is not ScriptList { HasUnknownItems: false, Values.Count: <= MaximumItems } known)
        {
            foreach (var item in list.Items.Take(MaximumItems).ToList())
                Join(Under(null, () => Once(item)), Flow.Next, null, frame);
            Join(Repeat(() => Once(Unknown("it is an item of a list that is not known", At(loop.Right, scope)))), Flow.Next, null, frame);
            return Flow.Next;
        }

        foreach (var item in known.Values.ToList())
        {
            var isCertain = item is not ScriptAlternatives { Values: var values } || !values.Any(static value => value is ScriptNothing);
            var flow = isCertain ? Once(item) : Join(Under(null, () => Once(item)), Flow.Next, null, frame);
            if (flow is Flow.Break)
                break;
            if (flow is Flow.Return)
                return flow;
        }

        return Flow.Next;

        Flow Once(ScriptValue item)
        {
            var inner = new ScriptScope(scope.Module, scope);
            if (loop.Left is VariableDeclaration { Declarations: [{ Id: var id }] })
                Bind(id, item, inner);
            return Execute(loop.Body, inner, frame);
        }
    }

    /// <summary>A loop of which nobody knows how often it runs.</summary>
    private void Loop(Statement loop, ScriptScope scope, Frame frame) => Join(Repeat(() => Once(loop, scope, frame)), Flow.Next, null,
        frame);

    private Flow Once(Statement loop, ScriptScope scope, Frame frame)
    {
        var inner = new ScriptScope(scope.Module, scope);
        var unknown = Unknown("it is changed by a loop", At(loop, scope));
        switch (loop)
        {
            case ForStatement { Init: VariableDeclaration { Declarations: var counters } }:
                foreach (var counter in counters)
                    Bind(counter.Id, unknown, inner);
                break;
            case ForInStatement { Left: VariableDeclaration { Declarations: [{ Id: var id }] } }:
                Bind(id, unknown, inner);
                break;
        }

        var body = loop switch
        {
            ForStatement counted => counted.Body,
            ForInStatement keys => keys.Body,
            WhileStatement repeated => repeated.Body,
            DoWhileStatement repeated => repeated.Body,
            _ => null,
        };
        return body is null ? Flow.Next : Execute(body, inner, frame);
    }

    private Flow Try(TryStatement statement, ScriptScope scope, Frame frame)
    {
        var flow = Under(null, () => Execute(statement.Block, scope, frame));
        if (statement.Handler is { } handler)
        {
            var inner = new ScriptScope(scope.Module, scope);
            if (handler.Param is { } parameter)
                Bind(parameter, Unknown("it is an error", At(handler, scope)), inner);
            flow = Join(flow, Under(null, () => Execute(handler.Body, inner, frame)), null, frame);
        }

        return statement.Finalizer is { } last && Execute(last, scope, frame) is not Flow.Next and var left ? left : flow;
    }

    private Flow Switch(SwitchStatement statement, ScriptScope scope, Frame frame)
    {
        Evaluate(statement.Discriminant, scope);
        var inner = new ScriptScope(scope.Module, scope);
        var hasDefault = false;
        var returnsAlways = true;
        foreach (var branch in statement.Cases)
        {
            hasDefault |= branch.Test is null;
            if (branch.Consequent.Count == 0)
                continue;
            var flow = Under(null, () => Execute(branch.Consequent, inner, frame));
            returnsAlways &= flow is Flow.Return or Flow.Throw;
            // A break leaves the choice, not the function.
            Join(flow is Flow.Break ? Flow.Next : flow, Flow.Next, null, frame);
        }

        return hasDefault && returnsAlways ? Flow.Return : Flow.Next;
    }

    private void Import(ImportDeclaration import, ScriptScope scope)
    {
        foreach (var specifier in import.Specifiers)
        {
            var name = specifier switch
            {
                ImportDefaultSpecifier => "default",
                ImportSpecifier { Imported: var imported } => NameOf(imported),
                _ => "*",
            };
            scope.Declare(specifier.Local.Name, Imported(scope.Module, import.Source.Value, name, At(specifier, scope)));
        }
    }

    private void Export(Statement statement, ScriptScope scope, Frame frame)
    {
        var module = scope.Module;
        switch (statement)
        {
            case ExportDefaultDeclaration { Declaration: Expression expression }:
                module.Exports.Set("default", Evaluate(expression, scope));
                break;
            case ExportDefaultDeclaration { Declaration: FunctionDeclaration function }:
                module.Exports.Set("default", new ScriptFunction(function, scope, At(function, scope)));
                break;
            case ExportDefaultDeclaration other:
                module.Exports.Set("default", Unknown("it is a class", At(other, scope)));
                break;
            case ExportNamedDeclaration { Declaration: { } declaration }:
                Execute(declaration, scope, frame);
                foreach (var name in NamesOf(declaration))
                    module.LocalExports.Add((name, name));
                break;
            case ExportNamedDeclaration { Source: var source } named:
                foreach (var specifier in named.Specifiers)
                {
                    var (local, exported) = (NameOf(specifier.Local), NameOf(specifier.Exported));
                    if (source is null)
                        module.LocalExports.Add((exported, local));
                    else
                        module.Exports.Set(exported, Imported(module, source.Value, local, At(specifier, scope)));
                }

                break;
            case ExportAllDeclaration { Exported: { } exported } all:
                module.Exports.Set(NameOf(exported), Imported(module, all.Source.Value, "*", At(all, scope)));
                break;
            case ExportAllDeclaration all:
                module.Exports.Spread(Imported(module, all.Source.Value, "*", At(all, scope)));
                break;
        }
    }

    private static string NameOf(Node node) => node switch { Identifier { Name: var name } => name, StringLiteral { Value: var value } =>
        value, _ => "" };

    private static IEnumerable<string> NamesOf(Node node) => node switch
    {
        VariableDeclaration declaration => declaration.Declarations.SelectMany(static declarator => NamesOf(declarator.Id)),
        FunctionDeclaration { Id.Name: var name } => [name],
        ClassDeclaration { Id.Name: var name } => [name],
        Identifier { Name: var name } => [name],
        ObjectPattern pattern => pattern.Properties.SelectMany(static part => part is Property property ? NamesOf(property.Value)
            : NamesOf(part)),
        ArrayPattern pattern => pattern.Elements.Where(static part => part is not null).SelectMany(static part => NamesOf(part!)),
        AssignmentPattern pattern => NamesOf(pattern.Left),
        RestElement rest => NamesOf(rest.Argument),
        _ => [],
    };

    /// <summary>Does something that is done only on a condition; what it changes has the former value too.</summary>
    /// <param name="byDefault">Whether the condition holds unless the environment says otherwise; null if that is not known.</param>
    /// <param name="action">What is done.</param>
    private T Under<T>(bool? byDefault, Func<T> action)
    {
        var before = likelihood;
        likelihood = Both(before, byDefault switch { true => Likelihood.UnlessEnvironment, false => Likelihood.IfEnvironment,
            _ => Likelihood.Possible });
        var result = action();
        likelihood = before;
        return result;
    }

    /// <summary>Does something that is done any number of times; what it changes is unknown.</summary>
    private T Repeat<T>(Func<T> action)
    {
        repetitions++;
        var result = Under(null, action);
        repetitions--;
        return result;
    }

    private static Likelihood Both(Likelihood one, Likelihood other) => one == Likelihood.Certain ? other : other == Likelihood.Certain
        ? one
        : one == Likelihood.IfEnvironment || other == Likelihood.IfEnvironment ? Likelihood.IfEnvironment
        : one == Likelihood.Possible || other == Likelihood.Possible ? Likelihood.Possible : Likelihood.UnlessEnvironment;

    /// <summary>Whether a condition holds unless the environment says otherwise.</summary>
    private static bool? Default(ScriptValue test) => Plain(test) is ScriptAlternatives { Default: { } value } ? value.IsTrue : null;
}
