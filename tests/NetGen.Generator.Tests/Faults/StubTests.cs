using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>An invalid network gets a stub that looks like the network from outside, so that the code around it compiles.</summary>
public sealed class StubTests
{
    private const string Layers = "[Dense(3, Activation.Tanh)] [Dense(4)] [Dense(1)]";

    [Theory]
    [InlineData("", "partial class Net;")]
    [InlineData("[Weights(\"net.safetensors\")]", "partial class Net;")]
    [InlineData("", "abstract partial class Net;")]
    [InlineData("", "sealed partial class @class;", "class")]
    public void Stub_HasTheMembersOfTheNetwork(string attribute, string declaration, string name = "Net")
    {
        string rest = $"{Layers} {attribute} public {declaration}";
        Assert.Equal(Members($"[Input(2)] {rest}", name), Members($"[Input(0)] {rest}", name));
    }

    [Fact]
    public void Stub_OfAGenericClassInGenericClasses_Compiles()
    {
        Built built = new Project("""
            using NetGen;
            partial class Outer<TKey> where TKey : class
            {
                internal partial struct Middle<@event, TValue> where TValue : new()
                {
                    [Input(2)] [Dense(1)] internal partial class Net<T> : System.IDisposable where T : unmanaged
                    {
                        public void Dispose() { }
                    }
                }

                public static int Use() =>
                    new Middle<string, object>.Net<int>(3).Layer1.Biases.Length + Middle<string, object>.Net<int>.InputSize;
            }
            """).Build();
        Assert.Equal("NG0002", Assert.Single(built.Faults).Id);
        Assert.True(built.Errors.IsEmpty, string.Join("\n", built.Errors));
    }

    private static List<string> Members(string declaration, string name)
    {
        Built built = new Project("using NetGen; " + declaration).Build();
        Assert.True(built.Errors.IsEmpty, string.Join("\n", built.Errors));
        Type type = new LoadedProject(built.Emit()).Type(name);
        IEnumerable<string> members = type
            .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(member => $"{member} {string.Join(", ", Parameters(member))}");
        return [.. members.Concat(type.GetInterfaces().Select(implemented => implemented.Name)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Parameters(MemberInfo member) =>
        member is MethodBase method ? method.GetParameters().Select(parameter => $"{parameter.Name} = {parameter.RawDefaultValue}") : [];
}
