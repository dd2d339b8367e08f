import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        file.write("text")
    for mode in ("r", "rb"):
        try:
            with open(path, mode) as file:
                raw = file.detach()
        except ValueError as error:
            print(error, raw.read())
            raw.close()
# expect: underlying buffer has been detached b'text'
# expect: raw stream has been detached b'text'
