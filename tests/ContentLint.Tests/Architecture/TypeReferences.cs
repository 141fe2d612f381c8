using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContentLint.Tests.Architecture;

/// <summary>
/// Reads from a compiled assembly which of its types use which others: base types, interfaces, constraints, fields, signatures, local
/// variables, attributes and every token in a method body. Constants are not seen, because the compiler copies their values (ECMA-335,
/// partition II).
/// </summary>
internal sealed class TypeReferences
{
    private readonly MetadataReader reader;
    private readonly PEReader image;
    private readonly SignatureTypes signatures;
    private readonly Dictionary<string, TypeDefinitionHandle> byName = new(StringComparer.Ordinal);
    private readonly HashSet<TypeArrow> arrows = [];

    private TypeReferences(PEReader image)
    {
        this.image = image;
        reader = image.GetMetadataReader();
        signatures = new SignatureTypes(reader);
        foreach (var handle in reader.TypeDefinitions)
            byName[SerializedName(handle)] = handle;
    }

    /// <summary>All arrows between outermost types of the assembly at <paramref name="path"/>, in no particular order.</summary>
    public static IReadOnlyCollection<TypeArrow> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var references = new TypeReferences(file);
        foreach (var handle in references.reader.TypeDefinitions)
            references.AddType(handle);
        return references.arrows;
    }

    private void AddType(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var used = new HashSet<TypeDefinitionHandle>();
        AddEntity(type.BaseType, used);
        foreach (var implementation in type.GetInterfaceImplementations())
            AddEntity(reader.GetInterfaceImplementation(implementation).Interface, used);
        AddGenericParameters(type.GetGenericParameters(), used);
        AddAttributes(type.GetCustomAttributes(), used);
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            used.UnionWith(field.DecodeSignature(signatures, null));
            AddAttributes(field.GetCustomAttributes(), used);
        }

        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
            AddAttributes(property.GetCustomAttributes(), used);
        foreach (var raised in type.GetEvents().Select(reader.GetEventDefinition))
            AddAttributes(raised.GetCustomAttributes(), used);
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            AddMethod(method, used);

        var from = Outermost(handle);
        foreach (var to in used.Select(Outermost).Where(to => to != from))
            arrows.Add(new TypeArrow(from, to));
    }

    private void AddMethod(MethodDefinition method, HashSet<TypeDefinitionHandle> used)
    {
        AddSignature(method.DecodeSignature(signatures, null), used);
        AddGenericParameters(method.GetGenericParameters(), used);
        AddAttributes(method.GetCustomAttributes(), used);
        foreach (var parameter in method.GetParameters())
            AddAttributes(reader.GetParameter(parameter).GetCustomAttributes(), used);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(signatures, null))
                used.UnionWith(local);
        }

        foreach (var region in body.ExceptionRegions)
            AddEntity(region.CatchType, used);
        foreach (var token in MethodBodyTokens.Read(body.GetILReader()))
            AddEntity(token, used);
    }

    private void AddEntity(EntityHandle handle, HashSet<TypeDefinitionHandle> used)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                used.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                used.UnionWith(reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(signatures, null));
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                used.Add(method.GetDeclaringType());
                AddSignature(method.DecodeSignature(signatures, null), used);
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                used.Add(field.GetDeclaringType());
                used.UnionWith(field.DecodeSignature(signatures, null));
                break;
            case HandleKind.MemberReference:
                AddMember(reader.GetMemberReference((MemberReferenceHandle)handle), used);
                break;
            case HandleKind.MethodSpecification:
                var instance = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                AddEntity(instance.Method, used);
                foreach (var argument in instance.DecodeSignature(signatures, null))
                    used.UnionWith(argument);
                break;
            case HandleKind.StandaloneSignature:
                var standalone = reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                AddSignature(standalone.DecodeMethodSignature(signatures, null), used);
                break;
            case HandleKind.TypeReference:
                break;
            default:
                throw new InvalidOperationException($"Unexpected token of kind {handle.Kind}");
        }
    }

    private void AddMember(MemberReference member, HashSet<TypeDefinitionHandle> used)
    {
        AddEntity(member.Parent, used);
        if (member.GetKind() == MemberReferenceKind.Field)
            used.UnionWith(member.DecodeFieldSignature(signatures, null));
        else
            AddSignature(member.DecodeMethodSignature(signatures, null), used);
    }

    private static void AddSignature(MethodSignature<TypeSet> signature, HashSet<TypeDefinitionHandle> used)
    {
        used.UnionWith(signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes)
            used.UnionWith(parameter);
    }

    private void AddGenericParameters(GenericParameterHandleCollection parameters, HashSet<TypeDefinitionHandle> used)
    {
        foreach (var parameter in parameters.Select(reader.GetGenericParameter))
        {
            AddAttributes(parameter.GetCustomAttributes(), used);
            foreach (var constraint in parameter.GetConstraints())
                AddEntity(reader.GetGenericParameterConstraint(constraint).Type, used);
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes, HashSet<TypeDefinitionHandle> used)
    {
        foreach (var attribute in attributes.Select(reader.GetCustomAttribute))
        {
            AddEntity(attribute.Constructor, used);
            var value = attribute.DecodeValue(new AttributeTypes(reader));
            foreach (var argument in value.FixedArguments)
                AddAttributeArgument(argument.Type, argument.Value, used);
            foreach (var argument in value.NamedArguments)
                AddAttributeArgument(argument.Type, argument.Value, used);
        }
    }

    /// <summary>A type is stored by its name, in an argument's type (an enum) or as its value (typeof).</summary>
    private void AddAttributeArgument(string type, object? value, HashSet<TypeDefinitionHandle> used)
    {
        AddNamed(type, used);
        if (value is string text && type == AttributeTypes.SystemType)
            AddNamed(text, used);
    }

    private void AddNamed(string name, HashSet<TypeDefinitionHandle> used)
    {
        if (byName.TryGetValue(name.Split(',')[0], out var handle))
            used.Add(handle);
    }

    private string SerializedName(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{SerializedName(type.GetDeclaringType())}+{name}";
        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private TypeName Outermost(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }
}
