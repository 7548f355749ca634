using ClaimTracker.LocalHost.Commands;

return await Cli.RunAsync(args);
