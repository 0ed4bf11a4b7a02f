using System;
using Microsoft.CodeAnalysis;

// Types that the language asks for and .NET Standard 2.0 lacks, hidden from other assemblies by Embedded. They are written out, since a
// package that generates them does so in an order that changes from build to build, and the same sources must give the same bytes.
namespace Microsoft.CodeAnalysis
{
    /// <summary>Hides a type from all other assemblies, friends included.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class EmbeddedAttribute : Attribute;
}

namespace System
{
    /// <summary>A place in a list, from its start or, as in <c>^1</c>, from its end.</summary>
    [Embedded]
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        /// <summary>A place from the start.</summary>
        public static implicit operator Index(int value) => new(value);

        /// <summary>The place from the start of a list.</summary>
        /// <param name="length">The list's length.</param>
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all required members.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks an <c>init</c> accessor.</summary>
    [Embedded]
    internal static class IsExternalInit;

    /// <summary>Marks a <c>required</c> member, and a type that has one.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Marks what older compilers must not use.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        /// <summary>The feature.</summary>
        public string FeatureName => featureName;
    }
}
