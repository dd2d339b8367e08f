import subprocess
import tempfile

with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as source:
    source.write(b"from a file")
    source.seek(0)
    subprocess.run(["cat"], stdin=source, stdout=output)
    output.seek(0)
    print(output.read())  # expect: b'from a file'
