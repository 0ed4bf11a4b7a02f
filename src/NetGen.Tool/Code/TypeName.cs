using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen.Tool.Code;

/// <summary>Names for the class: identifiers of C# that clash with nothing the class needs.</summary>
internal static class TypeName
{
    private static readonly string[] Members =
    [
        "InputSize", "OutputSize", "LayerCount", "ParameterCount", "Layout", "Parameters", "Predict", "PredictBatch", "Load", "System",
        "Pretrained",
    ];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
        "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
        "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "file", "record",
        "required", "scoped", "var", "dynamic", "partial", "where", "yield", "field",
    };

    /// <summary>A name made of a file's: <c>mnist-12.onnx</c> becomes <c>Mnist12</c>.</summary>
    public static string FromFile(string path)
    {
        var name = new StringBuilder();
        bool start = true;
        foreach (char c in Path.GetFileNameWithoutExtension(path))
        {
            bool fits = char.IsAsciiLetterOrDigit(c);
            if (fits) name.Append(start ? char.ToUpperInvariant(c) : c);
            start = !fits;
        }

        if (name.Length == 0 || char.IsAsciiDigit(name[0])) name.Insert(0, "Net");
        return Clashes(name.ToString()) ? $"{name}Net" : name.ToString();
    }

    /// <summary>A name that was asked for.</summary>
    /// <exception cref="UsageException">It cannot be a class's name.</exception>
    public static string Checked(string name)
    {
        if (!IsIdentifier(name)) throw new UsageException($"--name: '{name}' is no name for a class.");
        return Clashes(name) ? throw new UsageException($"--name: '{name}' is a name that NetGen uses itself; take another.") : name;
    }

    /// <summary>Checks a namespace that was asked for.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static void CheckNamespace(string name)
    {
        if (!name.Split('.').All(IsIdentifier)) throw new UsageException($"--namespace: '{name}' is no namespace.");
    }

    private static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= 200 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        && !Keywords.Contains(name);

    // In its own namespace the class would hide a type of NetGen's that its attributes name.
    private static bool Clashes(string name) =>
        Members.Contains(name) || name == nameof(NetGen)
        || typeof(INetwork).Assembly.GetExportedTypes().Any(type => type.Name == name || type.Name == $"{name}Attribute");
}
