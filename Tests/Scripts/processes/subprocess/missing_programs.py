import subprocess

for arguments, options in [
    (["/no/such/program"], {}), (["no-such-program"], {}), (["true"], {"cwd": "/no/such/folder"}),
    (["/etc/passwd"], {}), ("no-such-program", {}),
]:
    try:
        subprocess.run(arguments, **options)
    except OSError as error:
        print(type(error).__name__, error.errno, error.filename)

# expect: FileNotFoundError 2 /no/such/program
# expect: FileNotFoundError 2 no-such-program
# expect: FileNotFoundError 2 /no/such/folder
# expect: PermissionError 13 /etc/passwd
# expect: FileNotFoundError 2 no-such-program
