using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Generator.Tests.Harness;

/// <summary>A built project in memory, with this process's runtime under it; it goes when nothing refers to it any more.</summary>
internal sealed class LoadedProject
{
    private readonly Assembly _assembly;

    public LoadedProject(byte[] image)
    {
        var context = new AssemblyLoadContext("Project", isCollectible: true);
        using var stream = new MemoryStream(image);
        _assembly = context.LoadFromStream(stream);
    }

    /// <summary>Makes a network.</summary>
    /// <param name="name">The type's metadata name.</param>
    /// <param name="seed">The seed.</param>
    public INetwork Create(string name, long seed = 0) => (INetwork)Activator.CreateInstance(Type(name), seed)!;

    /// <summary>A type of the project.</summary>
    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;
}
