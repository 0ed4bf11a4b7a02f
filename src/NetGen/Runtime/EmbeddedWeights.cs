using System;
using System.IO;
using System.Threading;

namespace NetGen.Runtime;

/// <summary>Networks whose weights are in their own assembly; the emitted <c>Pretrained</c> calls it.</summary>
public static class EmbeddedWeights
{
    private const string Folder = "NetGen.Weights/";

    /// <summary>The network of a type, loaded at the first call and the same at every other.</summary>
    /// <typeparam name="TNet">The network's type.</typeparam>
    /// <param name="file">The file as the project lists it.</param>
    /// <param name="make">Makes an empty network.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such weights.</exception>
    /// <exception cref="NetworkFormatException">The weights do not fit; the build finds that, too.</exception>
    public static TNet Load<TNet>(string file, Func<TNet> make)
        where TNet : class, INetwork
    {
        ArgumentNullException.ThrowIfNull(make);
        return LazyInitializer.EnsureInitialized(ref Cache<TNet>.Network, () =>
        {
            // The stream is a view of the loaded assembly: no copy of the file is made.
            using Stream stream = typeof(TNet).Assembly.GetManifestResourceStream(Folder + file) ?? throw new InvalidOperationException(
                $"The assembly of {typeof(TNet).Name} has no weights '{file}': list <Weights Include=\"{file}\" /> in its project.");
            TNet network = make();
            network.LoadFrom(stream);
            return network;
        });
    }

    private static class Cache<TNet>
        where TNet : class
    {
        public static TNet? Network;
    }
}
