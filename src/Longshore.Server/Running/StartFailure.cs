using Longshore.Server.Settings;
using Longshore.Storage.Startup;
using Longshore.Transports.Link;
using Microsoft.Extensions.Options;

namespace Longshore.Server.Running;

/// <summary>Turns what keeps the server from starting into one clear text and the promised exit code.</summary>
internal static class StartFailure
{
    public static async Task<int> Explain(Func<Task<int>> start)
    {
        try
        {
            return await start();
        }
        catch (WrongSettingException wrong)
        {
            return Say(wrong.Message, ExitCodes.WrongSetting);
        }
        catch (OptionsValidationException wrong)
        {
            return Say(string.Join(Environment.NewLine, wrong.Failures), ExitCodes.WrongSetting);
        }
        catch (StorageRefusedException refused)
        {
            return Say(refused.Message, CodeOf(refused));
        }
        catch (CommsPortTakenException taken)
        {
            return Say($"{taken.Message} Stop what listens there, choose another port with --comms-port, or switch it off with --comms-port 0.", ExitCodes.Failed);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Say($"{taken.Message} Stop what listens there, or choose another address with --urls.", ExitCodes.Failed);
        }
    }

    private static int CodeOf(StorageRefusedException refused) => refused switch
    {
        WrongStorageSettingException or MasterKeyRefusedException => ExitCodes.WrongSetting,
        DatabaseUnreachableException => ExitCodes.DatabaseUnreachable,
        _ => ExitCodes.DataNotUsable,
    };

    private static int Say(string text, int code)
    {
        Console.Error.WriteLine($"error: {text}");
        return code;
    }
}
