using System;

namespace NetGen.Signal;

/// <summary>All averages of an elementwise activation in one pass over the nodes.</summary>
internal struct MomentSums(ElementwiseResponse response) : IIntegrand
{
    private double _mean, _square, _fourth, _slope, _slopeSquare, _slopeSize, _product, _cube, _squares, _byInput;

    public void Add(double h, double deviation, double weight)
    {
        double value = response.Evaluate(h, out double slope), square = value * value, slopeSquare = slope * slope;
        _mean += weight * value;
        _square += weight * square;
        _fourth += weight * square * square;
        _slope += weight * slope;
        _slopeSquare += weight * slopeSquare;
        _cube += weight * square * value;
        _squares += weight * square * slopeSquare;
        _byInput += weight * slopeSquare * deviation * deviation;
        _slopeSize += weight * Math.Abs(slope);
        _product += weight * value * slope * deviation;
    }

    public readonly ResponseMoments Result(SignalLaw law) => new()
    {
        Mean = _mean,
        Square = _square,
        Cube = _cube,
        Fourth = _fourth,
        Slope = _slope,
        SlopeSquare = _slopeSquare,
        SquareSlopeSquare = _squares,
        SlopeSquareByInput = law.Variance > 0 ? _byInput / law.Variance : _slopeSquare,
        SlopeSize = _slopeSize,
        SquareByRelativeVariance = _product,
        SquareByVariance = law switch
        {
            GaussianLaw or KurticLaw => _product / law.Variance,
            PointLaw => _slopeSquare, // The limit q → 0 but for φφ″, which is 0 for every φ with φ(M) = 0 or without curvature.
            _ => double.NaN,
        },
    };
}
