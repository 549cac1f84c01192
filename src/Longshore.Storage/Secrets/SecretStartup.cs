using Longshore.Storage.Startup;

namespace Longshore.Storage.Secrets;

/// <summary>Loads the master key, proves it, and opens the vault.</summary>
internal sealed class SecretStartup(DataDirectory directory, MasterKey master, KeyRing ring, SecretVault vault)
{
    /// <exception cref="StorageRefusedException">The master key is missing, malformed or another one.</exception>
    public void Run()
    {
        master.Load(mayBeMade: ring.IsEmpty);
        DataDirectory.Create(directory.Keys);
        ring.Check();
        vault.Open();
    }
}
