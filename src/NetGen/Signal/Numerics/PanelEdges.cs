using System;

namespace NetGen.Signal;

/// <summary>Where the panels of a quadrature meet: at every kink, and ever closer towards it.</summary>
/// <param name="low">The lower end.</param>
/// <param name="high">The upper end, above the lower one.</param>
internal sealed class PanelEdges(double low, double high)
{
    private const double LeastWidth = 1e-12;

    private double[] _edges = new double[64];
    private int _count;

    /// <summary>The number of panels, once sorted.</summary>
    public int Panels => _count - 1;

    /// <summary>Adds an edge; one outside the interval is left out.</summary>
    public void Add(double edge)
    {
        if (edge > low && edge < high) Put(edge);
    }

    /// <summary>Adds a kink and edges at scale/2, scale, 2·scale … on both sides: what bends there bends on that scale.</summary>
    public void AddAround(double kink, double scale)
    {
        Add(kink);
        if (!(scale > 0)) return;
        for (double step = scale / 2; step < high - low; step *= 2)
        {
            Add(kink - step);
            Add(kink + step);
        }
    }

    /// <summary>Orders the edges and drops doubles.</summary>
    public void Sort()
    {
        Put(low);
        Put(high);
        Array.Sort(_edges, 0, _count);
        int kept = 1;
        for (int i = 1; i < _count; i++)
        {
            if (_edges[i] - _edges[kept - 1] > LeastWidth * (high - low)) _edges[kept++] = _edges[i];
        }

        _count = kept;
    }

    /// <summary>The middle and the half-width of a panel.</summary>
    public (double Middle, double Half) Panel(int index) =>
        ((_edges[index] + _edges[index + 1]) / 2, (_edges[index + 1] - _edges[index]) / 2);

    private void Put(double edge)
    {
        if (_count == _edges.Length) Array.Resize(ref _edges, 2 * _count);
        _edges[_count++] = edge;
    }
}
