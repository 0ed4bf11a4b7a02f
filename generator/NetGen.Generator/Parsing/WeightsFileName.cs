using System.Collections.Generic;

namespace NetGen.Generator.Parsing;

/// <summary>The one spelling of a file that the project lists, whichever the attribute has; NetGen.targets writes items the same way.</summary>
internal static class WeightsFileName
{
    /// <summary>With <c>/</c> between folders, and without <c>.</c>, empty parts and <c>..</c> behind a folder.</summary>
    public static string Normal(string file)
    {
        string[] parts = file.Replace('\\', '/').Split('/');
        var kept = new List<string>();
        for (int i = 0; i < parts.Length; i++)
        {
            bool isRoot = i == 0 && parts[i].Length == 0;
            if (!isRoot && parts[i] is "" or ".") continue;
            bool canLeave = kept.Count > 0 && kept[kept.Count - 1] is not (".." or "");
            if (parts[i] == ".." && canLeave) kept.RemoveAt(kept.Count - 1);
            else kept.Add(parts[i]);
        }

        return string.Join("/", kept);
    }
}
