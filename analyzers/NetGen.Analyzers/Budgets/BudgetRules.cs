using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Budgets;

/// <summary>The budgets, NG20xx: errors, since whoever declares a budget wants the build to stop.</summary>
internal static class BudgetRules
{
    private const string Category = "NetGen.Budget";

    public static readonly DiagnosticDescriptor Parameters = new(
        "NG2001", "The network has more parameters than its budget allows", "'{0}' has {1} parameters, the budget allows {2}: {3}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG2001.md");

    public static readonly DiagnosticDescriptor Bytes = new(
        "NG2002", "The network takes more memory than its budget allows", "The parameters of '{0}' take {1} bytes, the budget allows {2}: {3}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG2002.md");

    public static readonly DiagnosticDescriptor Flops = new(
        "NG2003", "A prediction takes more operations than the budget allows", "A prediction of '{0}' takes {1} operations, the budget allows {2}: {3}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG2003.md");

    public static readonly DiagnosticDescriptor StackBytes = new(
        "NG2004", "A prediction takes more stack than the budget allows", "A prediction of '{0}' takes {1} bytes of stack, the budget allows {2}: {3}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG2004.md");
}
