# Start-up of Python scripts: reads the script, its parameters and the variables from descriptor 3, and runs the script as __main__
# with the functions below among its globals. Imports only what the interpreter has loaded anyway.
import binascii
import os
import sys


def _longshore_functions():
    # Names of its own, because the script may give the global ones another meaning.
    import binascii
    import os
    import sys

    # In one write, because other threads of the script may print meanwhile.
    def write(text):
        sys.stdout.write(text + "\n")

    def write_at(level, text):
        write("##octopus[" + level + "]\n" + str(text) + "\n##octopus[stdout-default]")

    def write_message(kind, **attributes):
        write("##octopus[" + kind + "".join(" " + key + "='" + encode(value) + "'" for key, value in attributes.items()) + "]")

    def encode(value):
        return binascii.b2a_base64(value.encode("utf-8"), newline=False).decode("ascii")

    def decode(value):
        return binascii.a2b_base64(value).decode("utf-8")

    def decrypt(encrypted, iv):
        raise ValueError("Variables are handed over unencrypted: read them with get_octopusvariable.")

    def get_octopusvariable(key):
        return values.get(key, "")

    def set_octopusvariable(name, value, sensitive=False):
        write_message("setVariable", name=name, value=value, **({"sensitive": "True"} if sensitive else {}))
        values[name] = value

    def createartifact(path, fileName=None):
        full = os.path.abspath(path)
        name = os.path.basename(path) if fileName is None else fileName
        length = os.path.getsize(full) if os.path.isfile(full) else 0
        write_at("stdout-verbose", "Artifact " + name + " will be collected from " + full + " after this step completes")
        write_message("createArtifact", path=full, name=name, length=str(length))

    def updateprogress(progress, message=None):
        write_message("progress", percentage=str(progress), message=message or "")

    def failstep(message=None):
        if message is not None:
            write_message("resultMessage", message=message)
        sys.exit(-1)

    def printverbose(message):
        write_at("stdout-verbose", message)

    def printhighlight(message):
        write_at("stdout-highlight", message)

    def printwait(message):
        write_at("stdout-wait", message)

    def printwarning(message):
        write_at("stdout-warning", message)

    values = {}
    given = (encode, decode, decrypt, get_octopusvariable, set_octopusvariable, createartifact, updateprogress, failstep,
             printverbose, printhighlight, printwait, printwarning)
    return {"octopusvariables": values, **{function.__name__: function for function in given}}


def _longshore_fields():
    with open(3, "rb") as pipe:
        data = pipe.read()
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        at = end + 1 + int(data[at:end])
        yield data[end + 1:at]


def _longshore_start():
    fields = _longshore_fields()
    path = next(fields).decode("utf-8")
    body = next(fields)
    sys.argv = [path] + [next(fields).decode("utf-8") for _ in range(int(next(fields)))]
    names = _longshore_functions()
    for name in fields:
        names["octopusvariables"][name.decode("utf-8")] = next(fields).decode("utf-8")
    names["printverbose"](sys.version)
    for name in ("_longshore_functions", "_longshore_fields", "_longshore_start"):
        del globals()[name]
    globals().update(names, __file__=path)
    return compile(body, path, "exec", dont_inherit=True)


exec(_longshore_start())
