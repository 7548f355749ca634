using ClaimTracker.FunctionApp.Startup;

return FunctionAppHost.Run(args, Console.Error);
