import asyncio

class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new")
        return super().new_event_loop()

policy = asyncio.get_event_loop_policy()
print(policy is asyncio.get_event_loop_policy(), isinstance(policy, asyncio.DefaultEventLoopPolicy))  # expect: True True
asyncio.set_event_loop_policy(Policy())
asyncio.new_event_loop().close()  # expect: new

async def main():
    return "ran"

print(asyncio.run(main()))
# expect: new
# expect: ran
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
try:
    asyncio.set_event_loop_policy("x")
except TypeError as error:
    print(error)  # expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'str'
asyncio.set_event_loop_policy(None)
