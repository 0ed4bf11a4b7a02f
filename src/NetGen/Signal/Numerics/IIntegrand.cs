namespace NetGen.Signal;

/// <summary>What is summed over the nodes of a quadrature: several averages in one pass.</summary>
internal interface IIntegrand
{
    /// <summary>Adds one node.</summary>
    /// <param name="h">The value of the random variable.</param>
    /// <param name="deviation">Its distance from the mean.</param>
    /// <param name="weight">The node's probability; all nodes' weights sum to 1.</param>
    void Add(double h, double deviation, double weight);
}
