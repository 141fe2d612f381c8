global using TypeSet = System.Collections.Immutable.ImmutableHashSet<System.Reflection.Metadata.TypeDefinitionHandle>;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ContentLint.Tests.Architecture;

/// <summary>Decodes a signature to the types of the same assembly that it names, in generic arguments and modifiers too.</summary>
internal sealed class SignatureTypes(MetadataReader reader) : ISignatureTypeProvider<TypeSet, object?>
{
    public TypeSet GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

    public TypeSet GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

    public TypeSet GetTypeFromSpecification(
        MetadataReader ignored, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeSet GetGenericInstantiation(TypeSet genericType, ImmutableArray<TypeSet> typeArguments) =>
        typeArguments.Aggregate(genericType, (all, argument) => all.Union(argument));

    public TypeSet GetFunctionPointerType(MethodSignature<TypeSet> signature) =>
        signature.ParameterTypes.Aggregate(signature.ReturnType, (all, parameter) => all.Union(parameter));

    public TypeSet GetModifiedType(TypeSet modifier, TypeSet unmodifiedType, bool isRequired) => modifier.Union(unmodifiedType);

    public TypeSet GetArrayType(TypeSet elementType, ArrayShape shape) => elementType;

    public TypeSet GetByReferenceType(TypeSet elementType) => elementType;

    public TypeSet GetPointerType(TypeSet elementType) => elementType;

    public TypeSet GetPinnedType(TypeSet elementType) => elementType;

    public TypeSet GetSZArrayType(TypeSet elementType) => elementType;

    public TypeSet GetGenericMethodParameter(object? genericContext, int index) => [];

    public TypeSet GetGenericTypeParameter(object? genericContext, int index) => [];

    public TypeSet GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
}
