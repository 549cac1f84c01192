using System.Text.Json;
using Longshore.Cli.Complaints;
using Longshore.Os.Files;

namespace Longshore.Cli.Logins;

/// <summary>The file that holds the login of one person on one machine. Only its owner can read it.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class LoginFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path => path;

    /// <summary>The file of the person who runs the program: <c>longshore/login.json</c> in the directory of the user's settings.</summary>
    public static LoginFile OfUser()
    {
        var settings = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new LoginFile(System.IO.Path.Combine(settings, "longshore", "login.json"));
    }

    /// <summary>The login, or null when nobody is signed in.</summary>
    public SavedLogin? Read()
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(content, LoginJson.Default.SavedLogin);
        }
        catch (JsonException)
        {
            throw Complaint.NotSignedIn($"the saved login in {path} cannot be read", "longshore login writes it anew; longshore logout removes it");
        }
    }

    /// <summary>Replaces the login; returns once it is on disk.</summary>
    public void Write(SavedLogin login)
    {
        var directory = System.IO.Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, OwnerOnly);
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(login, LoginJson.Default.SavedLogin));
    }

    /// <summary>Removes the login; a no-op when there is none.</summary>
    public void Delete()
    {
        if (File.Exists(path)) File.Delete(path);
    }
}
