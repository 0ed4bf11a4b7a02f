namespace NetGen.Tests.Initialization;

// A network an initialiser: three odd shapes (m, n), each with more than 10⁵ weights, wide and narrow.

[Input(317)]
[Dense(331, Activation.Linear, Init.Xavier)]
[Dense(1001, Activation.Linear, Init.Xavier)]
[Dense(101, Activation.Linear, Init.Xavier)]
internal partial class XavierNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.XavierUniform)]
[Dense(1001, Activation.Linear, Init.XavierUniform)]
[Dense(101, Activation.Linear, Init.XavierUniform)]
internal partial class XavierUniformNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.He)]
[Dense(1001, Activation.Linear, Init.He)]
[Dense(101, Activation.Linear, Init.He)]
internal partial class HeNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.HeUniform)]
[Dense(1001, Activation.Linear, Init.HeUniform)]
[Dense(101, Activation.Linear, Init.HeUniform)]
internal partial class HeUniformNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.HeTruncated)]
[Dense(1001, Activation.Linear, Init.HeTruncated)]
[Dense(101, Activation.Linear, Init.HeTruncated)]
internal partial class HeTruncatedNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.GlorotUniform)]
[Dense(1001, Activation.Linear, Init.GlorotUniform)]
[Dense(101, Activation.Linear, Init.GlorotUniform)]
internal partial class GlorotUniformNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.GlorotNormal)]
[Dense(1001, Activation.Linear, Init.GlorotNormal)]
[Dense(101, Activation.Linear, Init.GlorotNormal)]
internal partial class GlorotNormalNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.GlorotTruncated)]
[Dense(1001, Activation.Linear, Init.GlorotTruncated)]
[Dense(101, Activation.Linear, Init.GlorotTruncated)]
internal partial class GlorotTruncatedNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.LeCunNormal)]
[Dense(1001, Activation.Linear, Init.LeCunNormal)]
[Dense(101, Activation.Linear, Init.LeCunNormal)]
internal partial class LeCunNormalNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.TorchDefault)]
[Dense(1001, Activation.Linear, Init.TorchDefault)]
[Dense(101, Activation.Linear, Init.TorchDefault)]
internal partial class TorchDefaultNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Uniform, Scale = 0.3)]
[Dense(1001, Activation.Linear, Init.Uniform, Scale = 0.3)]
[Dense(101, Activation.Linear, Init.Uniform, Scale = 0.3)]
internal partial class UniformNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Normal, Scale = 0.05, Mean = 0.01)]
[Dense(1001, Activation.Linear, Init.Normal, Scale = 0.05, Mean = 0.01)]
[Dense(101, Activation.Linear, Init.Normal, Scale = 0.05, Mean = 0.01)]
internal partial class NormalNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Orthogonal, Gain = 1.5)]
[Dense(1001, Activation.Linear, Init.Orthogonal, Gain = 1.5)]
[Dense(101, Activation.Linear, Init.Orthogonal, Gain = 1.5)]
internal partial class OrthogonalNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Sparse, Sparsity = 0.7, Scale = 0.02)]
[Dense(1001, Activation.Linear, Init.Sparse, Sparsity = 0.7, Scale = 0.02)]
[Dense(101, Activation.Linear, Init.Sparse, Sparsity = 0.7, Scale = 0.02)]
internal partial class SparseNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Siren, Omega = 20)]
[Dense(1001, Activation.Linear, Init.Siren, Omega = 20)]
[Dense(101, Activation.Linear, Init.Siren, Omega = 20)]
internal partial class SirenNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Identity, Gain = 2)]
[Dense(1001, Activation.Linear, Init.Identity, Gain = 2)]
[Dense(101, Activation.Linear, Init.Identity, Gain = 2)]
internal partial class IdentityNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Constant, Value = 0.25)]
[Dense(1001, Activation.Linear, Init.Constant, Value = 0.25)]
[Dense(101, Activation.Linear, Init.Constant, Value = 0.25)]
internal partial class ConstantNet;

[Input(317)]
[Dense(331, Activation.Linear, Init.Zeros)]
[Dense(1001, Activation.Linear, Init.Zeros)]
[Dense(101, Activation.Linear, Init.Zeros)]
internal partial class ZerosNet;
