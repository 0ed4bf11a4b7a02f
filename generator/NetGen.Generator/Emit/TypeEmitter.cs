using System;
using System.Collections.Generic;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>Writes the user's class inside its namespace and the types around it.</summary>
internal static class TypeEmitter
{
    /// <param name="writer">The writer.</param>
    /// <param name="type">The class.</param>
    /// <param name="body">Writes the members.</param>
    /// <param name="documentation">Writes the comment above the class.</param>
    public static void Write(SourceWriter writer, TypeModel type, Action body, Action? documentation = null)
    {
        var scopes = new Stack<SourceWriter.Scope>();
        if (type.Namespace.Length > 0) scopes.Push(writer.Block($"namespace {type.Namespace}"));
        foreach (string container in type.Containers) scopes.Push(writer.Block(container));
        documentation?.Invoke();
        scopes.Push(writer.Block($"partial class {type.Name} : global::NetGen.INetwork<{type.Name}>"));
        body();
        while (scopes.Count > 0) scopes.Pop().Dispose();
    }
}
