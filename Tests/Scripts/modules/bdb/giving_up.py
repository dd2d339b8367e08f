import bdb
import sys


class Quitter(bdb.Bdb):
    def user_line(self, frame):
        print("enough")
        self.set_quit()


def work():
    print("never")


print(Quitter().runcall(work), sys.gettrace())
# expect: enough
# expect: None None
