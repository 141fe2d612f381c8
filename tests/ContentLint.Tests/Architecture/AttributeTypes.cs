using System.Reflection.Metadata;

namespace ContentLint.Tests.Architecture;

/// <summary>Decodes the types in an attribute's arguments to their names, as typeof and enum arguments are stored.</summary>
internal sealed class AttributeTypes(MetadataReader reader) : ICustomAttributeTypeProvider<string>
{
    public const string SystemType = "System.Type";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => SystemType;

    public bool IsSystemType(string type) => type == SystemType;

    public string GetSZArrayType(string elementType) => elementType;

    public string GetTypeFromSerializedName(string name) => name;

    public string GetTypeFromDefinition(MetadataReader ignored, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType().IsNil
            ? $"{reader.GetString(type.Namespace)}.{name}"
            : $"{GetTypeFromDefinition(ignored, type.GetDeclaringType(), rawTypeKind)}+{name}";
    }

    public string GetTypeFromReference(MetadataReader ignored, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    /// <summary>The width of an enum that an attribute takes. Those of the framework and ours are all <see cref="int"/>.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
}
