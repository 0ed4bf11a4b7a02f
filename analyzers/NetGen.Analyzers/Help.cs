namespace NetGen.Analyzers;

/// <summary>Where the rules' pages are.</summary>
internal static class Help
{
    public const string Base = "https://github.com/netgen-net/netgen/blob/main/analyzers/rules/";
}
