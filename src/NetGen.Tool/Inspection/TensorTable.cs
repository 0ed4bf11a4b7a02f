using System.Linq;
using NetGen.Formats;
using NetGen.Formulas;
using Spectre.Console;

namespace NetGen.Tool.Inspection;

/// <summary>The tensors of a safetensors file that declares no network, such as one of PyTorch's.</summary>
internal static class TensorTable
{
    /// <summary>Whether a file's metadata declare a network.</summary>
    public static bool IsDeclared(string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        return file.ReadDeclaration() is not null;
    }

    public static void Write(IAnsiConsole console, string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        Table table = Terminal.Table(["tensor", "type", "shape", "numbers", .. WeightStatistics.Head]);
        foreach (SafetensorsTensor tensor in file.Tensors)
        {
            string[] statistics = TensorTypes.IsReadable(tensor.Type)
                ? WeightStatistics.Of(file.ReadSingles(tensor, allowNonFinite: true)).Cells()
                : ["–", "–", "–", "–", "–"];
            string shape = $"[{string.Join(", ", tensor.Shape)}]";
            table.Add([FormatOrigin.Clip(tensor.Name), tensor.Type.ToString(), shape, HumanNumber.Text(tensor.Count), .. statistics]);
        }

        console.Write(table);
        string numbers = HumanNumber.Text(file.Tensors.Sum(tensor => tensor.Count));
        console.WriteLine($"{numbers} numbers in {file.Tensors.Count} tensors; the file declares no network");
    }
}
