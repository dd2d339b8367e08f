# In code too that speaks of nothing that could notice it.
import helper_of_deaths


def use():
    first = helper_of_deaths.watch(helper_of_deaths.Plain())
    del first
    print("deleted")


use()
# expect: gone
# expect: deleted
