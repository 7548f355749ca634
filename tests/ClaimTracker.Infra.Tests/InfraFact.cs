using System.Runtime.CompilerServices;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

/// <summary>A fact about the compiled templates; skipped, with the reason, where the compiler does not run.</summary>
public sealed class InfraFactAttribute : FactAttribute
{
    public InfraFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = BicepCompiler.ReasonToSkip;
}
