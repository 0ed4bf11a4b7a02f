using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace NetGen;

/// <summary>Runs a batch through the emitted code block by block and adds the blocks' gradients up.</summary>
/// <remarks>
/// Rows are cut every <c>TNet.BlockRows</c>, and gradients and losses are added one block after the other: ((g₀ + g₁) + g₂) + … whoever
/// computed them, so that the number of threads has no part in the bits.
/// </remarks>
internal sealed class BlockRunner<TNet>
    where TNet : class, INetwork<TNet>
{
    private const int BlocksPerThread = 4;

    private readonly TNet _network;
    private readonly int _length, _inputSize, _outputSize;
    private readonly AlignedFloats _transposed, _gradient, _blockGradients = new();
    private readonly AlignedFloats[] _scratch;
    private readonly Action<int> _computeBlocks, _addBlocks;
    private double[] _losses = [];
    private int _rows, _firstBlock, _endBlock, _takenBlock;
    private float _scale;
    private bool _train;

    public BlockRunner(TNet network, int threads)
    {
        NetworkLayout layout = TNet.Declaration;
        _network = network;
        (_length, _inputSize, _outputSize) = (layout.BufferLength, layout.InputSize, layout.OutputSize);
        _transposed = new(layout.TransposedLength);
        _gradient = new(_length);
        _scratch = new AlignedFloats[threads];
        for (int i = 0; i < threads; i++) _scratch[i] = new(TNet.ScratchLength);
        _computeBlocks = ComputeBlocks;
        _addBlocks = AddBlocks;
    }

    /// <summary>The gradient of the last batch that was run for training.</summary>
    public Span<float> Gradient => _gradient.Span;

    /// <summary>Where batches are gathered; every thread can see it.</summary>
    public AlignedFloats Inputs { get; } = new();

    /// <summary>Where a batch's targets are gathered.</summary>
    public AlignedFloats Targets { get; } = new();

    /// <summary>How many rows keep all threads busy, in whole blocks.</summary>
    public int ChunkRows => TNet.BlockRows * (_scratch.Length == 1 ? 1 : _scratch.Length * BlocksPerThread);

    /// <summary>Runs a batch forward, and backward where it is for training.</summary>
    /// <returns>The sum of the rows' losses on top of <paramref name="sum"/>.</returns>
    public double Run(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, float scale, bool train, double sum = 0)
    {
        (_rows, _scale, _train) = (rows, scale, train);
        int blocks = (int)(((long)rows + TNet.BlockRows - 1) / TNet.BlockRows);
        if (train) TNet.Transpose(ref _network.Parameters.Start, ref _transposed.Start);
        if (blocks > 1 && _scratch.Length > 1)
        {
            Stage(inputs, Inputs);
            Stage(targets, Targets);
            return RunOnThreads(blocks, sum);
        }

        if (train && blocks > 1) _blockGradients.Reserve(_length);
        ref float firstInput = ref MemoryMarshal.GetReference(inputs);
        ref float firstTarget = ref MemoryMarshal.GetReference(targets);
        for (int block = 0; block < blocks; block++)
        {
            ref float gradient = ref block == 0 ? ref _gradient.Start : ref _blockGradients.Start;
            sum += RunBlock(block, ref firstInput, ref firstTarget, ref gradient, _scratch[0]);
            if (train && block > 0) Add(_gradient.Span, _blockGradients.Span[.._length]);
        }

        return sum;
    }

    private double RunOnThreads(int blocks, double sum)
    {
        int width = Math.Min(blocks, _scratch.Length * BlocksPerThread);
        if (_train) _blockGradients.Reserve(checked(width * _length));
        if (_losses.Length < width) _losses = new double[width];
        for (_firstBlock = 0; _firstBlock < blocks; _firstBlock += width)
        {
            _endBlock = Math.Min(blocks, _firstBlock + width);
            _takenBlock = _firstBlock - 1;
            Parallel.For(0, _scratch.Length, _computeBlocks);
            for (int block = _firstBlock; block < _endBlock; block++) sum += _losses[block - _firstBlock];
            if (_train) Parallel.For(0, _scratch.Length, _addBlocks);
        }

        return sum;
    }

    // A worker takes the next block until there is none; which worker computes which block leaves no trace.
    private void ComputeBlocks(int worker)
    {
        for (int block; (block = Interlocked.Increment(ref _takenBlock)) < _endBlock;)
        {
            int slot = block - _firstBlock;
            ref float gradient = ref block == 0 || !_train ? ref _gradient.Start : ref _blockGradients.Span[slot * _length];
            _losses[slot] = RunBlock(block, ref Inputs.Start, ref Targets.Start, ref gradient, _scratch[worker]);
        }
    }

    // A worker adds all blocks for its own share of the parameters.
    private void AddBlocks(int worker)
    {
        long groups = _length / Numerics.Lanes.Virtual;
        int start = (int)(groups * worker / _scratch.Length) * Numerics.Lanes.Virtual;
        int end = (int)(groups * (worker + 1) / _scratch.Length) * Numerics.Lanes.Virtual;
        for (int block = Math.Max(1, _firstBlock); block < _endBlock; block++)
            Add(_gradient.Span[start..end], _blockGradients.Span.Slice((block - _firstBlock) * _length, _length)[start..end]);
    }

    private double RunBlock(int block, ref float inputs, ref float targets, ref float gradient, AlignedFloats scratch)
    {
        int first = block * TNet.BlockRows;
        TrainingBlock run = new(
            ref _network.Parameters.Start,
            ref _transposed.Start,
            ref Unsafe.Add(ref inputs, first * _inputSize),
            ref Unsafe.Add(ref targets, first * _outputSize),
            ref gradient,
            ref scratch.Start,
            Math.Min(TNet.BlockRows, _rows - first),
            _scale);
        return _train ? TNet.Backpropagate(run) : TNet.Evaluate(run);
    }

    private static void Stage(ReadOnlySpan<float> source, AlignedFloats stage)
    {
        if (Unsafe.AreSame(ref MemoryMarshal.GetReference(source), ref stage.Start)) return;
        stage.Reserve(source.Length);
        source.CopyTo(stage.Span);
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> term)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> terms = MemoryMarshal.Cast<float, Vector<float>>(term);
        for (int i = 0; i < sums.Length && i < terms.Length; i++) sums[i] += terms[i];
    }
}
