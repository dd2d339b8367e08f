import sys


class Client:
    async def fetch(self):
        pass

    def begin(self):
        return self.fetch()


def main():
    for make in Client().begin, lambda: Client().fetch():
        coroutine = make()
        print([(line, name) for _, line, name in coroutine.cr_origin])
        coroutine.close()


sys.set_coroutine_origin_tracking_depth(3)
main()

# expect: [(9, 'begin'), (14, 'main'), (20, '<module>')]
# expect: [(13, '<lambda>'), (14, 'main'), (20, '<module>')]
