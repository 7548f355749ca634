using ClaimTracker.Core.Operations;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class MaintenanceFunctions(IMaintenance maintenance)
{
    [Function("Maintain")]
    public Task Maintain([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        maintenance.RunAsync(cancellationToken);
}
