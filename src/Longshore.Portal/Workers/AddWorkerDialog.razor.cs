using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Accounts;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Workers;
using Longshore.Domain.Accounts;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Workers;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Workers;

/// <summary>Adds a worker in one of four ways, and stays until it is there.</summary>
public sealed partial class AddWorkerDialog
{
    private static readonly ImmutableArray<(WorkerWay Way, string Title, string Says)> Ways =
    [
        (WorkerWay.Polling, "Agent that calls the server", "One command to paste. Works behind firewalls; needs a way out to the server."),
        (WorkerWay.Listening, "Agent that the server calls", "One command to paste. The server reaches the machine on port 10933."),
        (WorkerWay.Address, "Agent that listens already", "By its address and certificate; it must trust this server."),
        (WorkerWay.Ssh, "SSH machine", "Nothing to install: sshd and bash are enough."),
    ];

    private readonly HashSet<WorkerPoolId> chosen = [];
    private readonly EndpointInput draft = new();
    private WorkerChoices? choices;
    private WorkerWay way;
    private Arriving? arriving;
    private Refusal? refusal;
    private bool isSending;
    private ElementReference close;
    private bool mustFocus;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    private async Task<Result<WorkerChoices>> Read(CancellationToken cancel)
    {
        var pools = await UseCases.Run<ListWorkerPools, Page<WorkerPool>>(new(Space.Id, Listing.All), cancel);
        if (pools.IsRefused) return pools.Refusal;
        var accounts = await UseCases.Run<ListAccounts, Page<Account>>(new(Space.Id, Listing.All, ["SshKeyPair", "UsernamePassword"]), cancel);
        return new WorkerChoices(pools.Value.Items, accounts.IsRefused ? [] : accounts.Value.Items);
    }

    private void Take(WorkerChoices read)
    {
        choices = read;
        if (chosen.Count == 0 && read.Pools.FirstOrDefault(pool => pool.IsDefault) is { } usual) chosen.Add(usual.Id);
    }

    private void Choose(WorkerWay wanted)
    {
        (way, refusal) = (wanted, null);
        draft.Port = wanted == WorkerWay.Ssh ? 22 : 10933;
    }

    private async Task Make()
    {
        isSending = true;
        var made = way is WorkerWay.Polling or WorkerWay.Listening ? await Invite() : await Register();
        isSending = false;
        refusal = made.Refusal;
        if (made.IsRefused) return;
        (arriving, mustFocus) = (made.Value, true);
    }

    /// <summary>The button that was pressed is gone: without the focus inside, Escape would not reach the dialog.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!mustFocus) return;
        mustFocus = false;
        await close.FocusAsync();
    }

    private async Task<Result<Arriving>> Invite()
    {
        ImmutableArray<string> pools = [.. chosen.Select(pool => pool.ToString())];
        var made = await UseCases.Run<CreateJoinToken, JoinTokenMade>(new(Space.Id, new() { Name = "Portal", Pools = pools, MaxUses = 1 }), CancellationToken.None);
        if (made.IsRefused) return made.Refusal;
        var names = choices!.Pools.Where(pool => chosen.Contains(pool.Id)).Select(pool => pool.Name);
        return new Arriving(made.Value.Token.Id, null, JoinCommand.Of(made.Value.Text, names, way == WorkerWay.Listening));
    }

    private async Task<Result<Arriving>> Register()
    {
        var worker = new WorkerDraft { Name = draft.Name, Pools = [.. chosen.Select(pool => pool.ToString())], Endpoint = draft.ToEndpoint(way) };
        var made = await UseCases.Run<CreateWorker, Worker>(new(Space.Id, worker), CancellationToken.None);
        return made.IsRefused ? made.Refusal : new Arriving(null, made.Value.Id, null);
    }
}

/// <summary>What a new worker may be put into, and the accounts it may be reached with.</summary>
public sealed record WorkerChoices(ImmutableArray<WorkerPool> Pools, ImmutableArray<Account> Accounts);

/// <summary>A worker that is waited for: by the token it joins with, or by its id when it is registered already.</summary>
internal sealed record Arriving(JoinTokenId? Token, WorkerId? Worker, string? Command);
