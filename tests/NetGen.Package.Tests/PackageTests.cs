using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace NetGen.Package.Tests;

/// <summary>What is in the packages, and that no folder of the machine that made them is.</summary>
[Collection(nameof(Feed))]
public sealed class PackageTests(Feed feed)
{
    private const string Tool = "NetGen.Tool", Library = "NetGen";

    [Fact]
    public void Library_HasEverythingAndNeedsNothing()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(Library));
        string[] expected =
        [
            "README.md", "lib/net10.0/NetGen.dll", "lib/net10.0/NetGen.xml", "build/net10.0/NetGen.targets", "buildTransitive/net10.0/NetGen.targets",
            "analyzers/dotnet/cs/NetGen.Generator.dll", "analyzers/dotnet/cs/NetGen.Analyzers.dll", "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Content(package));
        Assert.DoesNotContain(Manifest(package, Library).Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Contains("M:NetGen.NetworkFile.Save(", Text(package, "lib/net10.0/NetGen.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Library)]
    [InlineData(Tool)]
    public void Package_HasAReadmeALicenseAndADescription(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(id));
        foreach (string name in new[] { "license", "description", "readme", "tags", "authors" })
            Assert.NotEmpty(Manifest(package, id).Descendants().Single(element => element.Name.LocalName == name).Value);
        Assert.StartsWith("# ", Text(package, "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Solution_HasNoOtherPackage()
    {
        string[] projects = [.. Directory.EnumerateFiles(Feed.Root, "*.csproj", SearchOption.AllDirectories)];
        IEnumerable<string> packed = projects
            .Where(path => !File.ReadAllText(path).Contains("<IsPackable>false</IsPackable>", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}samples{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal([Library, Tool], packed.Order(StringComparer.Ordinal));
    }

    /// <summary>Folders are all that two builds of the same sources by the same compiler can differ in.</summary>
    [Fact]
    public void Assemblies_AreReproducibleAndKnowNoFolder()
    {
        string root = Feed.Configuration == "Release" ? "/_" : Feed.Root;
        foreach (string id in new[] { Library, Tool })
        {
            using ZipArchive package = ZipFile.OpenRead(feed.Package(id));
            ZipArchiveEntry[] ours =
                [.. package.Entries.Where(entry => entry.Name.StartsWith("NetGen", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))];
            Assert.NotEmpty(ours);
            Assert.All(ours, entry => AssertReproducible(Bytes(entry), root));
        }
    }

    private static void AssertReproducible(byte[] assembly, string root)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var entries = reader.ReadDebugDirectory();
        Assert.Contains(entries, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        DebugDirectoryEntry symbols = entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        string path = reader.ReadCodeViewDebugDirectoryData(symbols).Path;
        Assert.True(!Path.IsPathRooted(path) || path.StartsWith(root, StringComparison.Ordinal), path);
        foreach (DebugDirectoryEntry embedded in entries.Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb))
        {
            MetadataReader pdb = reader.ReadEmbeddedPortablePdbDebugDirectoryData(embedded).GetMetadataReader();
            Assert.NotEmpty(pdb.Documents);
            foreach (DocumentHandle document in pdb.Documents)
                Assert.StartsWith(root, pdb.GetString(pdb.GetDocument(document).Name), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Content(ZipArchive package) => package.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal))
        .Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal);

    private static XDocument Manifest(ZipArchive package, string id) => XDocument.Parse(Text(package, $"{id}.nuspec"));

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
