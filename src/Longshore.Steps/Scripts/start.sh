# Start-up of bash scripts: defines what scripts may call, reads the variables from descriptor 3, and sources the script.
# The functions use builtins only where they can: a process costs a thousand times more.

declare -A __longshore_values
__longshore_alphabet=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/

# Sets __longshore_encoded to the base64 of $1. Above some 800 bytes a process is faster than a loop over characters.
__longshore_encode() {
    local LC_ALL=C text=$1 at bits
    __longshore_encoded=
    if [ "${#text}" -gt 800 ]; then
        __longshore_encoded=$(builtin printf '%s' "$text" | base64 -w0)
        return
    fi
    for ((at = 0; at + 2 < ${#text}; at += 3)); do
        builtin printf -v bits '(%d&255)<<16|(%d&255)<<8|%d&255' "'${text:at:1}" "'${text:at+1:1}" "'${text:at+2:1}"
        bits=$((bits))
        __longshore_encoded+=${__longshore_alphabet:bits>>18:1}${__longshore_alphabet:bits>>12&63:1}${__longshore_alphabet:bits>>6&63:1}${__longshore_alphabet:bits&63:1}
    done
    if [ "$((${#text} - at))" = 2 ]; then
        builtin printf -v bits '(%d&255)<<16|(%d&255)<<8' "'${text:at:1}" "'${text:at+1:1}"
        bits=$((bits))
        __longshore_encoded+=${__longshore_alphabet:bits>>18:1}${__longshore_alphabet:bits>>12&63:1}${__longshore_alphabet:bits>>6&63:1}=
    elif [ "$((${#text} - at))" = 1 ]; then
        builtin printf -v bits '(%d&255)<<16' "'${text:at:1}"
        bits=$((bits))
        __longshore_encoded+=${__longshore_alphabet:bits>>18:1}${__longshore_alphabet:bits>>12&63:1}==
    fi
}

# Sets __longshore_attribute to the attribute $1 with value $2, or to nothing without a value.
__longshore_attribute() {
    __longshore_attribute=
    if [ -z "$2" ]; then return; fi
    __longshore_encode "$2"
    __longshore_attribute=" $1='$__longshore_encoded'"
}

# Prints text $2 at the level of message $1: in one write, because other jobs of the script may print meanwhile.
__longshore_print_at() {
    if [ "$#" -gt 1 ]; then
        builtin printf '##octopus[%s]\n%s\n##octopus[stdout-default]\n' "$1" "$2"
    else
        builtin printf '##octopus[%s]\n' "$1"
        builtin printf '%s\n##octopus[stdout-default]\n' "$2"
    fi
}

encode_servicemessagevalue() {
    __longshore_encode "$1"
    builtin printf '%s' "$__longshore_encoded"
}

decode_servicemessagevalue() {
    builtin printf '%s' "$1" | base64 -d
}

decrypt_variable() {
    builtin printf '%s' "$1" | openssl enc -a -A -d -aes-256-cbc -nosalt -K "$sensitiveVariableKey" -iv "$2"
}

__mask_sensitive_value() {
    __longshore_encode "$1"
    builtin printf "##octopus[mask value='%s']\n" "$__longshore_encoded"
    builtin printf "##octopus[mask value='%s']\n" "$__longshore_encoded" >&2
}

get_octopusvariable() {
    # Scripts can see INPUT, but not one of a subshell.
    if [ "$BASH_SUBSHELL" = 0 ]; then
        __longshore_encode "$1"
        INPUT=$__longshore_encoded
    fi
    if [ -n "$1" ] && [ -n "${__longshore_values[$1]+set}" ]; then
        builtin printf '%s' "${__longshore_values[$1]}"
    else
        builtin echo
    fi
}

set_octopusvariable() {
    MESSAGE='##octopus[setVariable'
    __longshore_attribute name "$1"
    MESSAGE+=$__longshore_attribute
    __longshore_attribute value "$2"
    MESSAGE+=$__longshore_attribute
    if [ "${3-}" = '-sensitive' ]; then MESSAGE+=" sensitive='VHJ1ZQ=='"; fi
    MESSAGE+=']'
    builtin printf '%s\n' "$MESSAGE"
}

new_octopusartifact() {
    local path=$1 folder name full length=0
    builtin printf 'Collecting %s as an artifact...\n' "$path"
    if [ ! -e "$path" ]; then
        builtin printf "The artifact '%s' does not exist.\n" "$path" >&2
        exit 127
    fi
    while [ "$path" != / ] && [ "${path%/}" != "$path" ]; do path=${path%/}; done
    folder=./
    if [ "${path#*/}" != "$path" ]; then folder=${path%/*}/; fi
    if [ "${folder#/}" = "$folder" ]; then folder=./$folder; fi
    # The x keeps line ends that a folder's name may end with.
    folder=$(builtin cd -P "$folder" && builtin printf '%sx' "$PWD")
    folder=${folder%x}
    full=${folder%/}/${path##*/}
    name=${2-}
    if [ -z "$name" ]; then name=${path##*/}; fi
    if [ -f "$full" ]; then
        length=$(wc -c <"$full")
    else
        builtin printf "The artifact '%s' is no file, so it will not be collected.\n" "$path" >&2
    fi
    __longshore_print_at stdout-verbose "Artifact $name will be collected from $full after this step completes"
    local message='##octopus[createArtifact'
    __longshore_encode "$full"
    message+=" path='$__longshore_encoded'"
    __longshore_encode "$name"
    message+=" name='$__longshore_encoded'"
    __longshore_encode "$((length))"
    builtin printf "%s length='%s']\n" "$message" "$__longshore_encoded"
}

update_progress() {
    __longshore_encode "$1"
    local percentage=$__longshore_encoded
    __longshore_encode "${2-}"
    builtin printf "##octopus[progress percentage='%s' message='%s']\n" "$percentage" "$__longshore_encoded"
}

fail_step() {
    if [ -n "${1-}" ]; then
        __longshore_encode "$1"
        builtin printf "##octopus[resultMessage message='%s']\n" "$__longshore_encoded"
    fi
    exit 1
}

write_verbose() { __longshore_print_at stdout-verbose "$@"; }
write_highlight() { __longshore_print_at stdout-highlight "$@"; }
write_wait() { __longshore_print_at stdout-wait "$@"; }
write_warning() { __longshore_print_at stdout-warning "$@"; }

# In a subshell, so that a wrong option does not end the script.
new_octopustarget() (
    message='##octopus[createStepPackageTarget '
    while [ "$#" -gt 0 ]; do
        case $1 in
            -n | --name) attribute=name ;;
            -t | --target-id) attribute=targetId ;;
            --inputs) attribute=inputs ;;
            --roles) attribute=octopusRoles ;;
            --worker-pool) attribute=octopusDefaultWorkerPoolIdOrName ;;
            --update-if-existing)
                message+=" updateIfExisting='dHJ1ZQ=='"
                shift
                continue
                ;;
            --) break ;;
            -*)
                builtin printf 'Error: Unknown option: %s\n' "$1" >&2
                exit 1
                ;;
            *) break ;;
        esac
        __longshore_encode "${2-}"
        message+=" $attribute='$__longshore_encoded'"
        shift
        if [ "$#" -gt 0 ]; then shift; fi
    done
    builtin printf '%s]\n' "$message"
)

function remove-octopustarget {
    __longshore_encode "$1"
    builtin printf "##octopus[delete-target machine='%s']\n" "$__longshore_encoded"
}

set_environmentstate() {
    local message='##octopus[set-environmentstate'
    __longshore_attribute key "$1"
    message+=$__longshore_attribute
    __longshore_attribute value "$2"
    message+=$__longshore_attribute
    if [ "${3-}" = '-sensitive' ]; then message+=" sensitive='VHJ1ZQ=='"; fi
    __longshore_attribute type "${4:-State}"
    builtin printf '%s]\n' "$message$__longshore_attribute"
}

set_environmenturl() { set_environmentstate "$1" "$2" '' Url; }

__longshore_report_document() {
    if [ -z "${1//[[:space:]]/}" ]; then return; fi
    __longshore_encode "$1"
    builtin printf "##octopus[k8s-manifest-applied manifest='%s'%s]\n" "$__longshore_encoded" "$2"
}

report_kubernetes_manifest() {
    local line trimmed document='' namespace
    __longshore_attribute ns "${2-}"
    namespace=$__longshore_attribute
    while IFS= builtin read -r line || [ -n "$line" ]; do
        trimmed=${line#"${line%%[![:space:]]*}"}
        trimmed=${trimmed%"${trimmed##*[![:space:]]}"}
        if [ "$trimmed" = --- ]; then
            __longshore_report_document "$document" "$namespace"
            document=
        else
            document+=$line$'\n'
        fi
    done <<<"$1"
    __longshore_report_document "$document" "$namespace"
}

report_kubernetes_manifest_file() {
    if [ -f "$1" ]; then
        report_kubernetes_manifest "$(<"$1")" "${2-}"
    else
        write_verbose "No Kubernetes manifest file was found at '$1'."
    fi
}

log_environment_information() {
    if [ "${__longshore_values[Octopus.Action.Script.SuppressEnvironmentLogging]-}" = True ]; then return; fi
    __longshore_print_at stdout-verbose "Bash Environment Information:
$__longshore_machine
  CurrentDirectory: $PWD
  TempDirectory: ${TMPDIR:-/tmp}
  HostProcessID: $$"
}

builtin source /dev/fd/3
exec 3<&-
log_environment_information
eval "builtin source \"\$__longshore_script\" $__longshore_parameters"
