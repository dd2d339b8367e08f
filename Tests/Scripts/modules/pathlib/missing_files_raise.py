from pathlib import Path

for wrong in (
    lambda: Path("/nope").read_text(),
    lambda: Path("/nope").iterdir(),
    lambda: Path("/nope").unlink(),
    lambda: Path("/").mkdir(),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileExistsError [Errno 17] File exists: '/'
