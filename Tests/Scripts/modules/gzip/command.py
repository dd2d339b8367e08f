import gzip
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text")
    with open(path, "wb") as file:
        file.write(b"some text\n" * 50)
    sys.argv = ["gzip", "--best", path]
    gzip.main()
    print(sorted(os.listdir(folder)), gzip.open(path + ".gz").read() == b"some text\n" * 50)
    os.remove(path)
    sys.argv = ["gzip", "-d", path + ".gz"]
    gzip.main()
    print(sorted(os.listdir(folder)), os.path.getsize(path))
    sys.argv = ["gzip", "-d", "plain"]
    try:
        gzip.main()
    except SystemExit as error:
        print(error)

# expect: ['text', 'text.gz'] True
# expect: ['text', 'text.gz'] 500
# expect: filename doesn't end in .gz: 'plain'
