import sys
import uuid

for arguments in ["-u", "uuid5", "-n", "@dns", "-N", "python.org"], ["-u", "uuid3", "-n", str(uuid.NAMESPACE_URL), "-N", "x"]:
    sys.argv = ["uuid.py", *arguments]
    uuid.main()

# expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d
# expect: 60a7f89c-e446-309c-8b4f-460bfdfd0dee
