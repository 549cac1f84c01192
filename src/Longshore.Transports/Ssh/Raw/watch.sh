# Sends all that the run has put out and will, in portions that the reader confirms, then how it ended.
{
printf '\036longshore-host-1\n'
dir=$root/raw/$ticket
unknown() { echo "error: This worker does not know ticket $ticket." >&2; exit 10; }
[ -d "$dir" ] || unknown
while :; do
    n=1 claim=
    while [ -L "$dir/claim.$n" ]; do
        claim=$(readlink "$dir/claim.$n")
        [ "$claim" = void ] || break
        n=$((n + 1)) claim=
    done
    [ -n "$claim" ] && break
    ln -s void "$dir/claim.$n" 2>/dev/null && unknown
done
set -- $claim
pid=$1 start=$2 boot=$3
isthisboot() { [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ]; }
lives() {
    local stat
    isthisboot || return 1
    stat=$(cat "/proc/$pid/stat" 2>/dev/null) || return 1
    set -- ${stat##*) }
    [ "${20}" = "$start" ] && [ "$1" != Z ]
}
printf 'S %s\n' "$(cat "$dir/sealed")"
sent=0 idle=0
while :; do
    # Looked at before the output: what was put out before the end is not missed.
    ended= gone=
    if [ -e "$dir/exit" ]; then ended=1; elif ! lives; then if [ -e "$dir/exit" ]; then ended=1; else gone=1; fi; fi
    size=$(wc -c 2>/dev/null <"$dir/out") || size=0
    if [ "$size" -gt "$sent" ]; then
        portion=$((size - sent))
        [ "$portion" -gt 1048576 ] && portion=1048576
        printf 'D %d\n' "$portion"
        tail -c "+$((sent + 1))" "$dir/out" | head -c "$portion"
        sent=$((sent + portion)) idle=0
        IFS= read -r taken || exit 15
        continue
    fi
    [ -n "$ended" ] && { printf 'X %s\n' "$(cat "$dir/exit")"; exit 0; }
    if [ -n "$gone" ]; then
        isthisboot && [ -e "$dir/child" ] && kill -KILL -- "-$(cat "$dir/child")" 2>/dev/null
        printf 'G %s\n' "$pid"
        exit 0
    fi
    sleep 0.1
    idle=$((idle + 1))
    [ $((idle % 40)) -eq 0 ] && printf 'H\n'
done
}
