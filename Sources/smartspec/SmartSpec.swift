@main struct SmartSpec { static func main() {} }
