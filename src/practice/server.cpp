// SPDX-License-Identifier: MIT
#include "practice/server.h"

#include "practice/api.h"
#include "practice/archive.h"
#include "practice/control.h"
#include "practice/databank/service.h"
#include "practice/faults.h"
#include "practice/httpserver.h"
#include "practice/nomad/service.h"
#include "practice/objectstore.h"
#include "practice/replies.h"
#include "practice/requestlog.h"
#include "practice/scheduler.h"
#include "practice/storage.h"
#include "practice/tls.h"
#include "practice/webpages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLockFile>
#include <QTemporaryDir>

#include <optional>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

struct Person
{
    const char *username;
    const char *name;
    const char *email;
    const char *status;
    bool admin;
};

constexpr Person people[] = {
    {"practice", "Ada Practice", "ada.practice@example.org", "APPROVED", false},
    {"colleague", "Santiago Colleague", "santiago.colleague@example.org", "APPROVED", false},
    {"pending", "Petra Pending", "petra.pending@example.org", "PENDING", false},
    {"incomplete", "Ivan Incomplete", "ivan.incomplete@example.org", "INCOMPLETE", false},
    {"rejected", "Rita Rejected", "rita.rejected@example.org", "REJECTED", false},
    {"admin", "Alma Admin", "alma.admin@example.org", "APPROVED", true},
};

} // namespace

class Server::Private
{
public:
    explicit Private(Options wanted)
        : options(std::move(wanted))
    {}

    void openState();
    void makeNomad();
    void makeAccounts();
    void startListening();
    void startNomad(const TlsIdentity *tls);
    void startDatabank(const TlsIdentity *tls);
    HttpServer::Callbacks callbacks(std::function<Response(Request &)> handle);

    Options options;
    std::unique_ptr<QTemporaryDir> temporary;
    std::unique_ptr<QLockFile> lock;
    QString directory;
    std::string secret;
    std::string certificatePath;
    Clock clock;
    StateLog log;
    Faults faults;
    RequestLog requests;
    std::unique_ptr<Store> store;
    std::unique_ptr<ObjectStore> objects;
    std::unique_ptr<Signer> signer;
    std::unique_ptr<Archive> archive;
    std::unique_ptr<Scheduler> scheduler;
    std::unique_ptr<Api> api;
    std::unique_ptr<Control> control;
    std::unique_ptr<Storage> storage;
    std::optional<TlsIdentity> identity;
    std::unique_ptr<HttpServer> apiServer;
    std::unique_ptr<HttpServer> storageServer;
    std::unique_ptr<nomad::Service> nomadService;
    std::unique_ptr<HttpServer> nomadServer;
    std::unique_ptr<databank::Service> databankService;
    std::unique_ptr<HttpServer> databankServer;
    bool running = false;
};

void Server::Private::openState()
{
    if (options.stateDirectory.isEmpty()) {
        temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/slipway-practice-XXXXXX"_s);
        if (!temporary->isValid())
            throw std::runtime_error("cannot make a temporary folder: " +
                                     temporary->errorString().toStdString());
        directory = temporary->path();
    } else {
        directory = QDir(options.stateDirectory).absolutePath();
        if (!QDir().mkpath(directory))
            throw std::runtime_error("cannot make the folder " + directory.toStdString());
        lock = std::make_unique<QLockFile>(directory + u"/lock"_s);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            throw std::runtime_error("another practice server uses the folder " + directory.toStdString());
    }
    store = std::make_unique<Store>(log);
    objects = std::make_unique<ObjectStore>(log, (directory + u"/objects"_s).toStdString());
    makeNomad();
    databankService = std::make_unique<databank::Service>(
        options.databankProtocol, (directory + u"/databank"_s).toStdString(), clock, log);
    const auto restore = [this](const std::string &kind, const QJsonObject &record) {
        if (kind == "secret")
            secret = s(record["value"_L1]);
        else if (!store->restore(kind, record) && !nomadService->restore(kind, record) &&
                 !databankService->restore(kind, record))
            objects->restore(kind, record);
    };
    if (!temporary)
        log.open((directory + u"/state.jsonl"_s).toStdString(), restore);
    store->finishRestore();
    if (secret.empty()) {
        secret = randomHex(32);
        log.put("secret", "secret", {{"value"_L1, q(secret)}});
    }
    makeAccounts();
}

void Server::Private::makeNomad()
{
    nomad::Service::Options wanted;
    wanted.generation = options.nomadGeneration;
    wanted.settings.stepMilliseconds = options.nomadProcessDelay;
    wanted.settings.tokenSeconds = options.nomadTokenLife;
    wanted.folder = (directory + u"/nomad"_s).toStdString();
    nomadService = std::make_unique<nomad::Service>(std::move(wanted), clock, log);
}

void Server::Private::makeAccounts()
{
    for (const Person &person : people) {
        if (store->accounts.contains(person.username))
            continue;
        Account account;
        account.username = person.username;
        account.name = person.name;
        account.email = person.email;
        account.status = person.status;
        account.admin = person.admin;
        account.key = randomHex(20);
        store->save(store->accounts[account.username] = account);
    }
}

HttpServer::Callbacks Server::Private::callbacks(std::function<Response(Request &)> handle)
{
    HttpServer::Callbacks result;
    result.handle = std::move(handle);
    // Commands of the tests are neither disturbed by faults nor part of the log.
    result.fault = [this](const Request &request) {
        return request.path.starts_with("/__practice/") ? std::nullopt : faults.next(request);
    };
    result.log = [this](LoggedRequest entry) {
        if (!entry.path.starts_with("/__practice/"))
            requests.append(std::move(entry));
    };
    return result;
}

void Server::Private::startListening()
{
    const TlsIdentity *tls = nullptr;
    if (options.tls) {
        identity = selfSignedIdentity(options.tlsName.toStdString());
        tls = &*identity;
        const QString path = directory + u"/certificate.pem"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            throw std::runtime_error("cannot write " + path.toStdString());
        file.write(QByteArray::fromStdString(identity->certificate));
        certificatePath = path.toStdString();
    }
    storageServer = std::make_unique<HttpServer>(
        "storage", callbacks([this](Request &request) { return storage->handle(request); }), tls);
    storageServer->start(options.storagePort);
    apiServer = std::make_unique<HttpServer>("api", callbacks([this](Request &request) {
                                                 if (request.path.starts_with("/api/"))
                                                     return api->handle(request);
                                                 if (request.path.starts_with("/__practice/"))
                                                     return control->handle(request);
                                                 return webPage(*archive, request);
                                             }),
                                             tls);
    const std::string scheme = options.tls ? "https" : "http";
    const std::string storageHost = options.storageAddress.isEmpty()
                                        ? "127.0.0.1:" + std::to_string(storageServer->port())
                                        : options.storageAddress.toStdString();
    signer->setOrigin(scheme, storageHost);
    archive->storageUrl = scheme + "://" + storageHost;
    apiServer->start(options.dandiPort);
    archive->webUrl = scheme + "://127.0.0.1:" + std::to_string(apiServer->port());
    archive->apiUrl = archive->webUrl + "/api";
    startNomad(tls);
    startDatabank(tls);
}

void Server::Private::startNomad(const TlsIdentity *tls)
{
    nomadService->start(secret);
    nomadServer = std::make_unique<HttpServer>("nomad", callbacks([this](Request &request) {
                                                   return request.path.starts_with("/__practice/")
                                                              ? control->handle(request)
                                                              : nomadService->handle(request);
                                               }),
                                               tls);
    // A request may come as soon as the port is open: the address must be known before.
    nomadServer->start(options.nomadPort, [this](std::uint16_t port) {
        nomadService->setOrigin((options.tls ? "https" : "http") + std::string("://127.0.0.1:") +
                                std::to_string(port));
    });
}

void Server::Private::startDatabank(const TlsIdentity *tls)
{
    databankService->start();
    databankServer = std::make_unique<HttpServer>("databank", callbacks([this](Request &request) {
                                                      return request.path.starts_with("/__practice/")
                                                                 ? control->handle(request)
                                                                 : databankService->handle(request);
                                                  }),
                                                  tls);
    databankServer->start(options.databankPort, [this](std::uint16_t port) {
        databankService->setOrigin((options.tls ? "https" : "http") + std::string("://127.0.0.1:") +
                                   std::to_string(port));
    });
}

Server::Server(Options options)
    : m_private(std::make_unique<Private>(std::move(options)))
{}

Server::~Server()
{
    stop();
}

void Server::start()
{
    Private &d = *m_private;
    d.openState();
    d.signer = std::make_unique<Signer>(d.clock, d.secret);
    Delays delays;
    delays.validationMilliseconds = d.options.validationDelay;
    delays.hashMilliseconds = d.options.hashDelay;
    d.archive = std::make_unique<Archive>(
        Archive{d.clock, d.log, *d.store, *d.objects, *d.signer, delays, {}, {}, {}});
    d.scheduler = std::make_unique<Scheduler>(*d.archive);
    d.api = std::make_unique<Api>(*d.archive);
    d.control = std::make_unique<Control>(*d.archive, d.faults, d.requests, *d.scheduler, *d.nomadService,
                                          *d.databankService);
    d.storage = std::make_unique<Storage>(*d.objects, *d.signer, d.clock);
    d.storage->isPublic = [&d](const std::string &key) {
        const std::lock_guard lock(d.store->mutex);
        const auto blob = d.store->blobs.find(key.substr(key.rfind('/') + 1));
        return blob != d.store->blobs.end() && !blob->second.embargoed;
    };
    d.startListening();
    d.scheduler->start();
    d.running = true;
}

void Server::stop()
{
    Private &d = *m_private;
    if (!d.running)
        return;
    d.running = false;
    d.apiServer->stop();
    d.storageServer->stop();
    d.nomadService->stop(); // first: answers may wait for its worker
    d.nomadServer->stop();
    d.databankServer->stop();
    d.scheduler->stop();
}

QJsonObject Server::description() const
{
    const Private &d = *m_private;
    QJsonArray accounts;
    for (const Person &person : people) {
        const std::lock_guard lock(d.store->mutex);
        const Account &account = d.store->accounts.at(person.username);
        accounts.append(QJsonObject{{"name"_L1, q(account.username)},
                                    {"key"_L1, q(account.key)},
                                    {"status"_L1, q(account.status)},
                                    {"admin"_L1, account.admin}});
    }
    QJsonObject dandi{{"api"_L1, q(d.archive->apiUrl)},
                      {"web"_L1, q(d.archive->webUrl)},
                      {"storage"_L1, q(d.archive->storageUrl)},
                      {"storage_port"_L1, d.storageServer->port()},
                      {"accounts"_L1, accounts}};
    QJsonObject nomad = d.nomadService->description();
    QJsonObject databank = d.databankService->description();
    if (!d.certificatePath.empty()) {
        dandi["certificate"_L1] = q(d.certificatePath);
        nomad["certificate"_L1] = q(d.certificatePath);
        databank["certificate"_L1] = q(d.certificatePath);
    }
    return {{"dandi"_L1, dandi}, {"nomad"_L1, nomad}, {"databank"_L1, databank}};
}

} // namespace slipway::practice
