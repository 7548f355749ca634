namespace ClaimTracker.LocalHost.Runtime.Blobs;

/// <summary>The path of a blob trigger: a container and one expression that takes the whole name, slashes and dots included.</summary>
internal sealed record BlobPath(string Container, string Parameter)
{
    /// <exception cref="FunctionIndexingException">Another shape of path, which the real host splits in ways that this one does not follow.</exception>
    public static BlobPath Parse(string path, string function)
    {
        string[] parts = path.Split('/');
        return parts is [{ Length: > 0 } container, ['{', .. { Length: > 0 } parameter, '}']] && !parameter.Contains('{', StringComparison.Ordinal)
            ? new BlobPath(container, parameter)
            : throw new FunctionIndexingException(function, $"the blob path '{path}' is not container/{{name}}");
    }
}
