import asyncio

made = []

def factory():
    made.append(asyncio.new_event_loop())
    return made[-1]

async def main():
    loop = asyncio.get_running_loop()
    return loop.get_debug(), loop is made[-1] if made else None

print(asyncio.run(main(), loop_factory=factory), made[0].is_closed())
print(asyncio.run(main(), debug=False))
# expect: (False, True) True
# expect: (False, False)
