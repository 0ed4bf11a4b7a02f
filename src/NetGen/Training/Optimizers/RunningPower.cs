namespace NetGen;

/// <summary>βᵗ by repeated multiplication, which has the same bits everywhere; <c>Math.Pow</c> has not.</summary>
internal struct RunningPower(double value)
{
    private long _exponent;
    private double _power = 1;

    /// <summary>βᵗ; one multiplication where t follows the last one asked for, none where it is the same.</summary>
    public double At(long exponent)
    {
        if (exponent < _exponent)
        {
            _exponent = 0;
            _power = 1;
        }

        // Once a power is 0 it stays 0: a checkpoint's large step count costs no long loop.
        while (_exponent < exponent && _power != 0)
        {
            _power *= value;
            _exponent++;
        }

        _exponent = exponent;
        return _power;
    }
}
