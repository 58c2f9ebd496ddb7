import ArgumentParser

GuideCommand.main()
