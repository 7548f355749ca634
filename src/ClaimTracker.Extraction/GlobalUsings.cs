// grammar is below every step
global using ClaimTracker.Extraction.Grammar;
