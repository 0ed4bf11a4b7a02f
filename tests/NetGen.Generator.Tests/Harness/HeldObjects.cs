using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Walks everything that a cached value holds, and finds what would keep a compilation alive or never compare equal.</summary>
internal static class HeldObjects
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Fails where the value, or anything it refers to, is one of Roslyn's objects.</summary>
    public static void AssertPlain(object value, string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<(object Value, string Path)>([(value, step)]);
        while (left.TryPop(out (object Value, string Path) next))
        {
            Assert.False(IsRoslyns(next.Value), $"{next.Path} is a {next.Value.GetType()}.");
            Type type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || next.Value is string || !seen.Add(next.Value)) continue;
            Assert.False(next.Value is Delegate or MemberInfo, $"{next.Path} is a {type}, which has no value.");
            if (next.Value is Array array)
            {
                foreach (object? element in array) Push(element, $"{next.Path}[]");
                continue;
            }

            for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
            {
                foreach (FieldInfo field in at.GetFields(Own))
                    Push(field.GetValue(next.Value), $"{next.Path}.{field.Name}");
            }
        }

        void Push(object? held, string path)
        {
            if (held is not null) left.Push((held, path));
        }
    }

    // With 'is', since most of these are base classes of what one meets.
    private static bool IsRoslyns(object value) => value
        is ISymbol or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxReference or SyntaxTree or Location or Compilation or SemanticModel
        or AttributeData or TypedConstant or Diagnostic or SourceText or IOperation
        || value.GetType().Assembly == typeof(SyntaxNode).Assembly;
}
