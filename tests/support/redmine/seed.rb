# Run by `rails runner` in a copy of Redmine: makes its database, and in it what `people.json` says. Prints the numbers
# of the issues, by key. One start of Rails for all of it, since each takes seconds.
require 'json'

# Migrations are looked for from here.
Dir.chdir(Rails.root)

ActiveRecord::Migration.verbose = false
ActiveRecord::Base.connection.migration_context.migrate
ActiveRecord::Base.descendants.each(&:reset_column_information)
Redmine::DefaultData::Loader.load('en')

wanted = JSON.parse(File.read(ENV.fetch('FIX_FINDER_SEED')))
Setting.text_formatting = 'common_mark'
Setting.rest_api_enabled = '1'
Setting.notified_events = []

def create_user(login, name, mail, password)
  first, _, last = name.rpartition(' ')
  user = User.new(firstname: first.empty? ? last : first, lastname: last, mail: mail, language: 'en')
  user.login = login
  user.password = password
  user.save!
  user
end

agent_data = wanted['agent']
agent = create_user(agent_data['user'], agent_data['realName'], 'robin@example.test', agent_data['password'])
project = Project.create!(
  name: 'Support', identifier: 'support', is_public: true,
  tracker_ids: Tracker.pluck(:id), enabled_module_names: ['issue_tracking']
)
roles = Role.givable.to_a
roles.first.add_permission!(:set_notes_private, :view_private_notes)
Member.create!(project: project, principal: agent, roles: [roles.first])

numbers = wanted['tickets'].to_h do |ticket|
  customer = create_user(
    ticket['customer']['email'], ticket['customer']['name'], ticket['customer']['email'], agent_data['password']
  )
  Member.create!(project: project, principal: customer, roles: [roles.last])
  first, *others = ticket['messages']
  issue = Issue.create!(
    project: project, tracker: project.trackers.find_by!(name: 'Support'), author: customer,
    status: IssueStatus.first, priority: IssuePriority.first,
    subject: ticket['subject'], description: first['text']
  )
  others.each do |message|
    # Found anew: one that was reloaded writes into the journal that it has begun before.
    issue = Issue.find(issue.id)
    author = message['from'] == 'customer' ? customer : agent
    issue.init_journal(author, message['text'])
    issue.private_notes = message['from'] == 'note'
    issue.save!
  end
  [ticket['key'], issue.id]
end
puts numbers.to_json
