using System.Collections.Generic;

namespace NetGen.Effects.Harness;

/// <summary>What one rule's page claims, as an experiment.</summary>
internal abstract class Study
{
    /// <summary>How many seeds each row has; data and weights both depend on them.</summary>
    public const int Seeds = 10;

    /// <summary>The rule whose page shows the numbers.</summary>
    public abstract string Rule { get; }

    /// <summary>What is measured, on what.</summary>
    public abstract string Setting { get; }

    /// <summary>The head of the first column: by what the rows differ.</summary>
    public virtual string Rows => "network";

    /// <summary>What is measured, a column each.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>What is compared, a row each.</summary>
    public abstract IReadOnlyList<Variant> Variants { get; }

    /// <summary>What the numbers say.</summary>
    public abstract IEnumerable<Claim> Claims(Results results);
}
